import { catalogue } from "../../checks/catalogue.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { ifObserved } from "../channel/if-observed.js";
import { exerciseScene } from "./exercise-scene.js";

/** End what an exercise left running to observe it; where that can't be reached, nothing runs either. */
export async function endExercise(id: string, lab: Lab): Promise<void> {
  const exercise = catalogue.exercises.get(id);
  const ending = exercise?.end?.(exerciseScene(exercise, lab));
  if (ending !== undefined) await ifObserved(ending);
}
