import type { Check, TrainerCriterion } from "./check.js";
import type { ExerciseId } from "./ids.js";

/** Full ids of the exercises that a check judges; none where it is true of any healthy lab. */
export function exercisesJudged(check: Check | TrainerCriterion): readonly ExerciseId[] {
  const judges = "judges" in check ? check.judges : undefined;
  if (judges === undefined) return [];
  return typeof judges === "string" ? [judges] : judges;
}
