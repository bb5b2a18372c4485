import type { Command } from "commander";
import { z } from "zod";
import { interruptible } from "./cli/interruptible.js";
import { ofEach } from "./cli/of-each.js";
import { watchLine } from "./cli/reports/watch-line.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { Exit, type ExitCode } from "./ground/exit.js";
import { holderSchema } from "./ground/holder.js";
import { progressEventSchema } from "./ground/progress-event.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { type Told, text } from "./ground/text.js";
import { labNames } from "./operations/lab-names.js";
import { endingSchema } from "./operations/watch/protocol.js";
import { type Watched, watchLab } from "./operations/watch/watch-lab.js";

/** What `watch --json` prints, a line for each thing that an operation tells. */
export const watchLineSchema = z.object({
  lab: z.string(),
  holder: holderSchema,
  /** The first line of an operation has none; `lost` is one whose process was killed. */
  event: z
    .union([
      progressEventSchema,
      endingSchema.extend({ how: z.enum([...endingSchema.shape.how.options, "lost"]) }),
    ])
    .optional(),
});
type WatchLine = z.infer<typeof watchLineSchema>;

/** `lab watch`: follow what goes on in labs, from wherever it was started, or stop it. */
export function watchCommand(): Command {
  return verb("watch", ["lab watch c01", "lab watch c01 c02 --cancel"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(
      "--cancel",
      say({
        fr: "arrêter proprement ce qui est en cours, comme Ctrl-C là où c'est parti",
        en: "stop cleanly what goes on, as Ctrl-C does where it was started",
      }),
    )
    .option(...jsonOption())
    .addHelpText(
      "after",
      say({
        fr: "\nCtrl-C cesse de suivre, et n'arrête rien d'autre. Fini, le code de sortie est 0 ; échoué ou tué, 3 ; arrêté par quelqu'un d'autre, 130.",
        en: "\nCtrl-C ends the watching and nothing else. Done, the exit code is 0; failed or killed, 3; stopped by somebody else, 130.",
      }),
    )
    .action(
      async (words: string[], { cancel = false, json }: { cancel?: boolean; json?: boolean }) => {
        const line = (one: WatchLine) => tell(`${JSON.stringify(one)}\n`);
        const outcomes = await interruptible((signal) =>
          ofEach({
            labs: labNames(words),
            again: (candidate) => `lab watch ${candidate}${cancel ? " --cancel" : ""}`,
            work: async (lab) => {
              const watched = await watchLab(
                { candidate: lab, cancel },
                {
                  signal,
                  tell: (holder, event) => {
                    if (json) line({ lab, holder, ...(event && { event }) });
                    else tell(watchLine(lab, holder, event));
                  },
                },
              );
              for (const { end, ...holder } of watched) {
                if (json) line({ lab, holder, event: { type: "ended", ...end } });
                else announce(text`${lab} ${holder.verb} ${holder.pid}: ${endTold(end)}`);
              }
              return watched;
            },
          }),
        );
        tellOutcomes(outcomes, { verdict: (all) => exitCodeOf(all.flat(), cancel) });
      },
    );
}

function endTold({ how, why }: Watched["end"]): Told {
  const words: Readonly<Record<typeof how, Told>> = {
    done: { fr: "terminé", en: "done" },
    failed: text`${{ fr: "échec", en: "failed" }}: ${why ?? "?"}`,
    stopped: why ?? { fr: "arrêté", en: "stopped" },
    lost: { fr: "son processus a été tué", en: "its process was killed" },
  };
  return words[how];
}

/** That it was stopped is what whoever asked for it wanted. */
function exitCodeOf(watched: readonly Watched[], cancel: boolean): ExitCode {
  const all = watched.map(({ end }) => end.how);
  if (all.some((how) => how === "failed" || how === "lost")) return Exit.notObserved;
  return all.includes("stopped") && !cancel ? Exit.stopped : Exit.done;
}
