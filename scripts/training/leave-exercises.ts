import { catalogue } from "../../checks/catalogue.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { exerciseRuns } from "../facts/journal.js";
import { endExercise } from "./end-exercise.js";

/** Leave the exercises that machines which were made anew are part of: they may be started again. */
export async function leaveExercises(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  const left = Object.keys(await exerciseRuns.read(candidate)).filter((id) =>
    catalogue.exercises.get(id)?.resets.some((name) => machines.includes(name)),
  );
  if (left.length === 0) return;
  await exerciseRuns.update(candidate, (runs) =>
    Object.fromEntries(Object.entries(runs).filter(([id]) => !left.includes(id))),
  );
  await withLab(candidate, async (lab) => {
    for (const id of left) await endExercise(id, lab);
  });
}
