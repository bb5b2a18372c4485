import { competences } from "./index.js";
import type { Check, TrainerCriterion } from "./lib/check.js";
import type { Exercise } from "./lib/exercise.js";
import type { Fault } from "./lib/fault.js";
import type { Hints } from "./lib/hint.js";

/** Everything that the competences declare, by full id, in teaching order. */
function gathered<T>(part: "checks" | "hints" | "faults" | "exercises"): Map<string, T> {
  return new Map(
    competences.flatMap((competence) =>
      Object.entries(competence[part]).map(
        ([name, value]) => [`${competence.id}/${name}`, value as T] as const,
      ),
    ),
  );
}

export const catalogue = {
  checks: gathered<Check | TrainerCriterion>("checks"),
  hints: gathered<Hints>("hints"),
  faults: gathered<Fault>("faults"),
  exercises: gathered<Exercise>("exercises"),
} as const;
