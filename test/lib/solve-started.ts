import type { Exercise } from "../../checks/lib/exercise.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { exerciseRuns } from "../../scripts/facts/journal.js";
import { exerciseScene } from "../../scripts/training/exercise-scene.js";

/** Do what an exercise that was started asks, as a candidate would, whatever cause was drawn for it. */
export async function solveStarted(id: string, exercise: Exercise, lab: Lab): Promise<void> {
  const { cause } = (await exerciseRuns.read(lab.name))[id] ?? {};
  await exercise.solve(exerciseScene(exercise, lab, cause));
}
