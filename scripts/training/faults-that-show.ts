import type { Check, TrainerCriterion } from "../../checks/lib/check.js";
import { exercisesJudged } from "../../checks/lib/exercises-judged.js";
import type { Fault } from "../../checks/lib/fault.js";

/**
 * The faults that somebody could find: not those that only undo what exercises ask for which were not
 * started.
 *
 * @param started full ids of exercises
 */
export function faultsThatShow(
  faults: ReadonlyMap<string, Fault>,
  checks: ReadonlyMap<string, Check | TrainerCriterion>,
  started: readonly string[],
): Map<string, Fault> {
  const shows = (id: string) => {
    const check = checks.get(id);
    const judged = check ? exercisesJudged(check) : [];
    return judged.length === 0 || judged.some((exercise) => started.includes(exercise));
  };
  return new Map([...faults].filter(([, { reddens }]) => reddens.some(shows)));
}
