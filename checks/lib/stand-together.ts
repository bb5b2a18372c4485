import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import type { Exercise } from "./exercise.js";
import type { Fault } from "./fault.js";
import { lookedAt } from "./looked-at.js";
import { mayRedden } from "./may-redden.js";

export interface StandTogetherProps {
  /** Machines on which several may work all the same. */
  readonly shares: readonly MachineName[];
  /** All there are: they tell what is red together. */
  readonly faults: Iterable<Pick<Fault, "needs" | "reddens">>;
}

/**
 * Whether two exercises may be set up in one lab, so that each is judged as if it were alone there: what one may make
 * untrue neither judges nor has to be kept in the other, they work on machines of their own, and none is restarted
 * under the other's hands.
 */
export function standTogether(one: Exercise, other: Exercise, props: StandTogetherProps): boolean {
  return isApart(one, other, props) && isApart(other, one, props);
}

function isApart(one: Exercise, other: Exercise, { shares, faults }: StandTogetherProps): boolean {
  const red = mayRedden(one, faults);
  if (lookedAt(other).some((id) => red.has(id))) return false;
  const { needs, restarts = [] } = one;
  const machines = workedOn(other);
  return (
    !needs.some((name) => isMachine(name) && machines.has(name) && !shares.includes(name)) &&
    !restarts.some((name) => machines.has(name) && !other.restarts?.includes(name))
  );
}

function workedOn({ needs, restarts = [] }: Exercise): ReadonlySet<MachineName> {
  return new Set([...needs.filter(isMachine), ...restarts]);
}
