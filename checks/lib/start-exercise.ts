import { exerciseRuns } from "../../scripts/lib/journal.js";
import type { Exercise } from "./exercise.js";
import { exerciseScene } from "./exercise-scene.js";
import type { Lab } from "./lab.js";

/** Set an exercise up; its time runs from the moment that everything is in place. */
export async function startExercise(id: string, exercise: Exercise, lab: Lab): Promise<void> {
  await exercise.setUp(exerciseScene(exercise, lab));
  const startedAt = new Date().toISOString();
  await exerciseRuns.update(lab.name, (runs) => ({ ...runs, [id]: { startedAt } }));
}
