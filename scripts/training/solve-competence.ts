import { catalogue } from "../../checks/catalogue.js";
import type { Report } from "../../checks/lib/run/result.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";
import { exerciseRuns, faultsInForce } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { cores } from "../operations/cores.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { exerciseScene } from "./exercise-scene.js";
import { halvesOf } from "./halves-of.js";
import { resetMachines } from "./reset-machines.js";
import { tellResult } from "./tell-result.js";
import { toTheEnd } from "./to-the-end.js";

export interface SolveCompetenceInput {
  readonly candidate: string;
  /** `cp06`. */
  readonly competence: string;
}

/**
 * Bring a competence to its solved state in a candidate's lab, and judge it.
 *
 * @throws what `holdRunningLab`, `reset` and `toTheEnd` do; Misuse, with nothing changed, where there is no such competence, or
 * half of an exercise of it
 */
export async function solveCompetence(
  { candidate, competence }: SolveCompetenceInput,
  tools: Tools,
): Promise<Report> {
  const checks = selectChecks([competence]);
  const props = { verb: "solve", mode: "change", cores: cores.whole } as const;
  return holdRunningLab(candidate, props, tools, async (own) => {
    const { signal, tell } = own;
    const half = (await halvesOf(candidate)).find(({ id }) => id.startsWith(`${competence}/`));
    if (half) throw new Misuse(half.told);
    await undoFaults(candidate, competence, own);
    await solveExercises(candidate, competence, own);
    const onResult = tellResult(tell, checks.size);
    return withLab(candidate, (lab) => runChecks(lab, checks, { signal, onResult }));
  });
}

/** Faults of the competence that are in force are taken out as `lab reset` does. */
async function undoFaults(
  candidate: string,
  competence: string,
  { signal, tell }: Tools,
): Promise<void> {
  const touched = Object.entries(await faultsInForce.read(candidate))
    .filter(([id]) => id.startsWith(`${competence}/`))
    .flatMap(([, machines]) => machines);
  if (touched.length === 0) return;
  const machines = resetTogether([...new Set(touched)]);
  const note = noting(tell);
  await resetMachines(candidate, machines, { signal, note });
  const anew = machines.join(", ");
  tell({ type: "log", text: { fr: `remises à neuf : ${anew}`, en: `reset: ${anew}` } });
}

/** Exercises of the competence that run are solved as a candidate would. */
async function solveExercises(
  candidate: string,
  competence: string,
  { signal, tell }: Tools,
): Promise<void> {
  const running = Object.entries(await exerciseRuns.read(candidate)).filter(
    ([id, { finishedAt }]) => id.startsWith(`${competence}/`) && finishedAt === undefined,
  );
  for (const [id, { cause }] of running) {
    const exercise = catalogue.exercises.get(id);
    if (!exercise) continue;
    // Between two of them: half of a solution would be a state of its own.
    signal.throwIfAborted();
    tell({ type: "note", note: id });
    await withLab(candidate, (lab) =>
      toTheEnd(id, "solution", exercise, lab, () =>
        exercise.solve(exerciseScene(exercise, lab, cause)),
      ),
    );
    tell({ type: "log", text: { fr: `${id} résolu`, en: `${id} solved` } });
  }
}
