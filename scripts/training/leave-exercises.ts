import { catalogue } from "../../checks/catalogue.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { exerciseRuns, halfDone } from "../facts/journal.js";
import { endExercise } from "./end-exercise.js";

/**
 * Leave the exercises that machines which were made anew are part of: they may be started again, half done ones once
 * each of their machines was.
 */
export async function leaveExercises(
  candidate: string,
  machines: readonly MachineName[],
): Promise<void> {
  const isPart = (id: string) =>
    catalogue.exercises.get(id)?.resets.some((name) => machines.includes(name)) ?? false;
  const [runs, halves] = await Promise.all([
    exerciseRuns.read(candidate),
    halfDone.read(candidate),
  ]);
  const left = new Set([...Object.keys(runs), ...Object.keys(halves)].filter(isPart));
  if (left.size === 0) return;
  await exerciseRuns.update(candidate, (all) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !left.has(id))),
  );
  await halfDone.update(candidate, (all) =>
    Object.fromEntries(
      Object.entries(all)
        .map(([id, half]) => {
          const old = half.machines.filter((name) => !machines.includes(name));
          return [id, { ...half, machines: old }] as const;
        })
        .filter(([, half]) => half.machines.length > 0),
    ),
  );
  await withLab(candidate, async (lab) => {
    for (const id of left) await endExercise(id, lab);
  });
}
