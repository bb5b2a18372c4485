import type { MachineName } from "../../stacks/plan/plan.js";
import { type FaultCode, fault } from "./fault.js";
import type { CheckId } from "./ids.js";
import type { Command } from "./nodes/node.js";

/**
 * A fault that somebody brings about by typing on a machine, as its root.
 *
 * @param reddens as a fault has it
 */
export function typed<M extends MachineName>(
  machine: M,
  command: string,
  reddens: readonly CheckId[],
): FaultCode<M> {
  const words: Command = [Object.assign([command], { raw: [command] })];
  return fault({
    needs: [machine],
    reddens,
    apply: async ({ nodes }) => {
      await nodes[machine].succeed(...words);
    },
  });
}
