import type { NodeName } from "../../stacks/plan/plan.js";
import type { CauseCode } from "./cause.js";
import type { FaultCode } from "./fault.js";

/**
 * A cause that a fault of the catalogue brings about.
 *
 * @param solve puts it right, as a candidate would
 */
export function causeOfFault<N extends NodeName>(
  { apply }: FaultCode<N>,
  solve: CauseCode<N>["solve"],
): Required<CauseCode<N>> {
  return { setUp: apply, solve };
}
