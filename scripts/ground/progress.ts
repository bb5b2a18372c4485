import { duration } from "./duration.js";
import { language } from "./say.js";
import { visible } from "./terminal/visible.js";
import { type Text, type Told, text, wordsOf } from "./text.js";
import { totalTold } from "./total-told.js";

/**
 * Tells how far a task is, in a few words. `at once`: it must not wait for whoever looks at a log. `idle`: that it has
 * not begun. It is told once, and the time that it takes counts from what is told next.
 */
export type Note = (told: Told, how?: "at once" | "idle") => void;

export interface Task<T = void> {
  /** What is done. */
  readonly title: Text;
  /** How long it takes on a small machine. @default it is over at once */
  readonly seconds?: number;
  run(note: Note): Promise<T>;
}

/** Lines this far apart in a log that nobody watches live. */
const plainIntervalMs = 15_000;

/**
 * Runs tasks one after the other and shows on stderr how far they are.
 *
 * @throws what the first task that failed threw; those after it are not begun
 */
export async function progress(tasks: readonly Task[]): Promise<void> {
  const failed = (await show(tasks, { concurrent: false })).find(
    ({ status }) => status === "rejected",
  );
  if (failed?.status === "rejected") throw failed.reason;
}

/**
 * Runs tasks all at once, each to its end whatever becomes of the others, and shows on stderr how far they are.
 *
 * @param total what they are together: a line of its own tells how many are over, and how long the others may take.
 *   @default - no such line
 * @returns what became of each, in order
 */
export async function progressOfAll<T>(
  tasks: readonly Task<T>[],
  total?: Text,
): Promise<PromiseSettledResult<T>[]> {
  return show(tasks, { concurrent: true, ...(total && { total }) });
}

async function show<T>(
  tasks: readonly Task<T>[],
  { concurrent, total }: { readonly concurrent: boolean; readonly total?: Text },
): Promise<PromiseSettledResult<T>[]> {
  const { Listr, ListrLogger, ProcessOutput } = await import("listr2");
  // The live view asks of stdout as well whether somebody watches.
  const live = process.stderr.isTTY && process.stdout.isTTY;
  const processOutput = new ProcessOutput(process.stderr, process.stderr);
  const logger = new ListrLogger({ processOutput });

  // A live view has each line under its title; in a log those of all tasks come one after another.
  const isMixed = !live && concurrent && tasks.length > 1;

  // Whatever wakes a task up later, it is told in the language of whoever began it.
  const reader = language();
  const words = (told: Told) => wordsOf(told, reader);
  const settled = new Map<Task<T>, PromiseSettledResult<T>>();
  const begun = Date.now();
  /** Told of each task that is over. */
  const onEnd = new Set<() => void>();
  const end = (task: Task<T>, result: PromiseSettledResult<T>) => {
    settled.set(task, result);
    for (const tell of onEnd) tell();
  };
  const all = (title: Text) => ({
    title: words(title),
    task: (_: unknown, shown: { output: string; title: string }) =>
      new Promise<void>((over) => {
        const show = () => {
          const failed = [...settled.values()].filter(({ status }) => status === "rejected").length;
          const elapsedMs = Date.now() - begun;
          const told = { of: tasks.length, ended: settled.size, failed, elapsedMs };
          shown.output = `${elapsed(begun)}  ${words(totalTold(told))}`;
          if (settled.size < tasks.length) return;
          clearInterval(timer);
          shown.title = `${words(text`${title}: ${totalTold(told)}`)} (${elapsed(begun)})`;
          over();
        };
        const timer = setInterval(show, live ? 1000 : plainIntervalMs);
        onEnd.add(show);
        show();
      }),
  });
  const list = new Listr(
    [
      ...tasks.map((task) => ({
        title: words(titleOf(task)),
        task: async (_: unknown, shown: { output: string; title: string }) => {
          let started = Date.now();
          let note = "";
          let idle = false;
          const show = () => {
            const said = idle ? note : `${elapsed(started)}${note && `  ${note}`}`;
            shown.output = isMixed ? `${words(task.title)}  ${said}` : said;
          };
          const timer = setInterval(() => idle || show(), live ? 1000 : plainIntervalMs);
          try {
            const value = await task.run((told, how) => {
              const turned = idle !== (how === "idle");
              idle = how === "idle";
              if (turned && !idle) started = Date.now();
              // The live view writes to the terminal by itself, a line for each.
              note = visible(words(told)).replaceAll(/\s+/g, " ");
              if (live || how === "at once" || (turned && idle)) show();
            });
            end(task, { status: "fulfilled", value });
          } catch (reason) {
            // What went wrong is said once, at the end, by whoever is handed it.
            end(task, { status: "rejected", reason });
            throw new Error(words({ fr: "échec", en: "failed" }));
          } finally {
            clearInterval(timer);
          }
          shown.title = `${words(task.title)} (${elapsed(started)})`;
        },
      })),
      ...(total ? [all(total)] : []),
    ],
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
  return tasks.flatMap((task) => settled.get(task) ?? []);
}

const about: Text = { fr: "environ", en: "about" };

function titleOf({ title, seconds }: Pick<Task, "title" | "seconds">): Text {
  if (seconds === undefined) return title;
  return text`${title} (${about} ${duration(seconds)})`;
}

function elapsed(since: number): string {
  return duration(Math.round((Date.now() - since) / 1000));
}
