import type { NodeName } from "../../stacks/plan/plan.js";
import type { Cause } from "./cause.js";
import type { Fault } from "./fault.js";

/**
 * A cause that a fault of the catalogue brings about.
 *
 * @param solve puts it right, as a candidate would
 */
export function causeOfFault<N extends NodeName>(
  { title, apply }: Fault<N>,
  solve: Cause<N>["solve"],
): Cause<N> {
  return { title, setUp: apply, solve };
}
