import type { Exercise } from "./exercise.js";
import type { CheckId } from "./ids.js";
import { judging } from "./judging.js";

/** Full ids of all checks that an exercise may be looked at with: those that judge it, and what has to be kept. */
export function lookedAt(exercise: Pick<Exercise, "proves" | "holds" | "keeps">): CheckId[] {
  return [...judging(exercise), ...exercise.keeps];
}
