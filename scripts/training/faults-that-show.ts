import type { Check, TrainerCriterion } from "../../checks/lib/check.js";
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
    const judges = check && "judges" in check ? check.judges : undefined;
    return judges === undefined || started.includes(judges);
  };
  return new Map([...faults].filter(([, { reddens }]) => reddens.some(shows)));
}
