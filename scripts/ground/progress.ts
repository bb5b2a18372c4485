import { duration } from "./duration.js";
import { language } from "./say.js";
import { visible } from "./terminal/visible.js";
import { type Text, type Told, text, wordsOf } from "./text.js";

/** Tells how far a task is, in a few words. */
export type Note = (told: Told) => void;

export interface Task {
  /** What is done. */
  readonly title: Text;
  /** How long it takes on a small machine. @default it is over at once */
  readonly seconds?: number;
  run(note: Note): Promise<void>;
}

/** Lines this far apart in a log that nobody watches live. */
const plainIntervalMs = 15_000;

export interface ProgressOptions {
  /** All at once, each to its end whatever becomes of the others. @default false: one after the other */
  readonly concurrent?: boolean;
}

/**
 * Runs tasks and shows on stderr how far they are.
 *
 * @throws what the first task that failed threw
 */
export async function progress(
  tasks: readonly Task[],
  { concurrent = false }: ProgressOptions = {},
): Promise<void> {
  const { Listr, ListrLogger, ProcessOutput } = await import("listr2");
  // The live view asks of stdout as well whether somebody watches.
  const live = process.stderr.isTTY && process.stdout.isTTY;
  const processOutput = new ProcessOutput(process.stderr, process.stderr);
  const logger = new ListrLogger({ processOutput });

  // Whatever wakes a task up later, it is told in the language of whoever began it.
  const reader = language();
  const words = (told: Told) => wordsOf(told, reader);
  let failure: unknown;
  const list = new Listr(
    tasks.map((task) => ({
      title: words(titleOf(task)),
      task: async (_, shown) => {
        const started = Date.now();
        let note = "";
        const show = () => {
          shown.output = `${elapsed(started)}${note && `  ${note}`}`;
        };
        const timer = setInterval(show, live ? 1000 : plainIntervalMs);
        try {
          await task.run((told) => {
            // The live view writes to the terminal by itself, a line for each.
            note = visible(words(told)).replaceAll(/\s+/g, " ");
            if (live) show();
          });
        } catch (error) {
          // What went wrong is said once, at the end, by whoever catches it.
          failure ??= error;
          throw new Error(words({ fr: "échec", en: "failed" }));
        } finally {
          clearInterval(timer);
        }
        shown.title = `${words(task.title)} (${elapsed(started)})`;
      },
    })),
    {
      concurrent,
      exitOnError: !concurrent,
      rendererOptions: { logger },
      fallbackRenderer: "simple",
      fallbackRendererOptions: { logger },
      fallbackRendererCondition: !live,
      registerSignalListeners: false,
    },
  );
  await list.run().catch(() => undefined);
  if (failure !== undefined) throw failure;
}

const about: Text = { fr: "environ", en: "about" };

function titleOf({ title, seconds }: Task): Text {
  if (seconds === undefined) return title;
  return text`${title} (${about} ${duration(seconds)})`;
}

function elapsed(since: number): string {
  return duration(Math.round((Date.now() - since) / 1000));
}
