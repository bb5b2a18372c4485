import type { Command } from "commander";
import { catalogue } from "../checks/catalogue.js";
import { competences } from "../checks/index.js";
import type { Report } from "../checks/lib/run/result.js";
import { runChecks } from "../checks/lib/run/run-checks.js";
import { verdictOf } from "../checks/lib/run/verdict.js";
import { withLab } from "../checks/lib/run/with-lab.js";
import { selectChecks } from "../checks/select-checks.js";
import { resetTogether } from "../stacks/plan/reset-together.js";
import { eachLab } from "./cli/each-lab.js";
import { summary } from "./cli/reports/summary.js";
import { verb } from "./cli/verb.js";
import { exerciseRuns, faultsInForce } from "./facts/journal.js";
import { kinds } from "./ground/kinds.js";
import { oneOf } from "./ground/one-of.js";
import type { Note } from "./ground/progress.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { standingLabNames } from "./operations/lab-names.js";
import { exerciseScene } from "./training/exercise-scene.js";
import { resetMachines } from "./training/reset-machines.js";

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
        title: (candidate) => ({
          fr: `lab ${candidate} : ${competence} résolue`,
          en: `lab ${candidate}: ${competence} solved`,
        }),
        work: async (name, tools) => {
          await undoFaults(name, competence, tools);
          await solveExercises(name, competence, tools.note);
          const all = selectChecks([competence]);
          reports.set(name, await withLab(name, (lab) => runChecks(lab, all)));
        },
      });
      const inOrder = labs.flatMap((candidate) => reports.get(candidate) ?? []);
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
  candidate: string,
  competence: string,
  tools: { signal: AbortSignal; note: Note },
): Promise<void> {
  const touched = Object.entries(await faultsInForce.read(candidate))
    .filter(([id]) => id.startsWith(`${competence}/`))
    .flatMap(([, machines]) => machines);
  if (touched.length > 0) {
    await resetMachines(candidate, resetTogether([...new Set(touched)]), tools);
  }
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
