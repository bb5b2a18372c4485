import type { Fault } from "../../checks/lib/fault.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import { resetTogether } from "../../stacks/plan/reset-together.js";

/** Whether two faults can't be told apart: they make the same check untrue, or touch the same machine. */
export function masks(one: Fault, other: Fault): boolean {
  const red = new Set(one.reddens);
  const touched = machinesOf(one);
  return (
    other.reddens.some((id) => red.has(id)) ||
    [...machinesOf(other)].some((machine) => touched.has(machine))
  );
}

function machinesOf({ needs, resets }: Fault): ReadonlySet<string> {
  return new Set([...needs.filter(isMachine), ...resetTogether(resets)]);
}
