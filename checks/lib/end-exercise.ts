import { catalogue } from "./catalogue.js";
import { exerciseScene } from "./exercise-scene.js";
import { ifObserved } from "./if-observed.js";
import type { Lab } from "./lab.js";

/** End what an exercise left running to observe it; where that can't be reached, nothing runs either. */
export async function endExercise(id: string, lab: Lab): Promise<void> {
  const exercise = catalogue.exercises.get(id);
  const ending = exercise?.end?.(exerciseScene(exercise, lab));
  if (ending !== undefined) await ifObserved(ending);
}
