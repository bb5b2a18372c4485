import { isMachine } from "../../stacks/plan/is-machine.js";
import type { Exercise } from "./exercise.js";
import type { Fault } from "./fault.js";
import type { CheckId } from "./ids.js";

/**
 * Full ids of the checks that setting an exercise up may turn red: what it proves, and what faults turn red together
 * with some of it, where they touch no machine besides and leave what the exercise keeps as it is.
 *
 * @param faults all there are
 */
export function mayRedden(
  { needs, proves, keeps }: Pick<Exercise, "needs" | "proves" | "keeps">,
  faults: Iterable<Pick<Fault, "needs" | "reddens">>,
): ReadonlySet<CheckId> {
  const alike = [...faults].filter(
    (fault) =>
      fault.reddens.some((id) => proves.includes(id)) &&
      !fault.reddens.some((id) => keeps.includes(id)) &&
      fault.needs.filter(isMachine).every((name) => needs.includes(name)),
  );
  return new Set([...proves, ...alike.flatMap(({ reddens }) => reddens)]);
}
