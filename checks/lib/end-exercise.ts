import { catalogue } from "./catalogue.js";
import { NotObserved } from "./channel.js";
import { exerciseScene } from "./exercise-scene.js";
import type { Lab } from "./lab.js";

/** End what an exercise left running to observe it; where that can't be reached, nothing runs either. */
export async function endExercise(id: string, lab: Lab): Promise<void> {
  const exercise = catalogue.exercises.get(id);
  await exercise?.end?.(exerciseScene(exercise, lab)).catch((problem) => {
    if (!(problem instanceof NotObserved)) throw problem;
  });
}
