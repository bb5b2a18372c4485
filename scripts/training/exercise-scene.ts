import type { Exercise } from "../../checks/lib/exercise.js";
import type { ExerciseScene } from "../../checks/lib/exercise-scene.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { handsOn } from "./hands-on.js";

const defaultLimitMs = 60_000;

/**
 * What an exercise is handed to be set up or solved with.
 *
 * @param cause the one of this sitting
 */
export function exerciseScene(
  { needs, limitMs = defaultLimitMs }: Exercise,
  lab: Lab,
  cause?: string,
): ExerciseScene {
  const scene = lab.scene(needs, [], lab.time.deadline(limitMs));
  return { ...scene, hands: handsOn(lab), ...(cause !== undefined && { cause }) };
}
