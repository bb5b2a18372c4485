import type { Exercise } from "./exercise.js";
import type { CheckId } from "./ids.js";

/** Full ids of the checks that judge an exercise: what it proves, and what holds from its beginning on. */
export function judging({ proves, holds = [] }: Pick<Exercise, "proves" | "holds">): CheckId[] {
  return [...proves, ...holds];
}
