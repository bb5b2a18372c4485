import type { Command } from "commander";
import { competences } from "../checks/index.js";
import { catalogue } from "../checks/lib/catalogue.js";
import { exerciseScene } from "../checks/lib/exercise-scene.js";
import type { Report } from "../checks/lib/result.js";
import { runChecks } from "../checks/lib/run-checks.js";
import { selectChecks } from "../checks/lib/select-checks.js";
import { verdictOf } from "../checks/lib/verdict.js";
import { withLab } from "../checks/lib/with-lab.js";
import { eachLab } from "./lib/each-lab.js";
import { exerciseRuns, faultsInForce } from "./lib/journal.js";
import { kinds } from "./lib/kinds.js";
import { standingLabNames } from "./lib/lab-names.js";
import { oneOf } from "./lib/one-of.js";
import type { Note } from "./lib/progress.js";
import { summary } from "./lib/reports/summary.js";
import { reset, resetTogether } from "./lib/reset.js";
import { tell } from "./lib/terminal/tell.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

/** `lab solve`: bring a competence to its solved state, so that a candidate can go on with the class. */
export function solveCommand(): Command {
  return verb("solve", ["lab solve c01 cp06", "lab solve c01 c02 cp09"])
    .argument(
      "<words...>",
      say({
        fr: "candidats, puis une compétence (cp06)",
        en: "candidates, then a competence (cp06)",
      }),
    )
    .action(async (words: string[]) => {
      const ids = competences.map(({ id }): string => id);
      const competence = oneOf(kinds.competence, words.at(-1) ?? "", ids);
      const labs = await standingLabNames(words.slice(0, -1));
      const reports = new Map<string, Report>();
      await eachLab({
        verb: "solve",
        labs,
        title: (lab) => ({
          fr: `lab ${lab} : ${competence} résolue`,
          en: `lab ${lab}: ${competence} solved`,
        }),
        work: async (name, tools) => {
          await undoFaults(name, competence, tools);
          await solveExercises(name, competence, tools.note);
          const all = selectChecks([competence]);
          reports.set(name, await withLab(name, (lab) => runChecks(lab, all)));
        },
      });
      const inOrder = labs.flatMap((lab) => reports.get(lab) ?? []);
      tell(
        inOrder
          .map(
            ({ lab, results, hindrances }) =>
              `— ${lab} —\n${summary(results, { competences, hindrances })}`,
          )
          .join("\n"),
      );
      process.exitCode = verdictOf(inOrder.flatMap(({ results }) => results));
    });
}

/** Faults of the competence that are in force are taken out as `lab reset` does. */
async function undoFaults(
  lab: string,
  competence: string,
  tools: { signal: AbortSignal; note: Note },
): Promise<void> {
  const touched = Object.entries(await faultsInForce.read(lab))
    .filter(([id]) => id.startsWith(`${competence}/`))
    .flatMap(([, machines]) => machines);
  if (touched.length > 0) await reset(lab, resetTogether([...new Set(touched)]), tools);
}

/** Exercises of the competence that run are solved as a candidate would. */
async function solveExercises(name: string, competence: string, note: Note): Promise<void> {
  const running = Object.entries(await exerciseRuns.read(name)).filter(
    ([id, { finishedAt }]) => id.startsWith(`${competence}/`) && finishedAt === undefined,
  );
  for (const [id] of running) {
    const exercise = catalogue.exercises.get(id);
    if (!exercise) continue;
    note(id);
    await withLab(name, (lab) => exercise.solve(exerciseScene(exercise, lab)));
  }
}
