import type { MachineName, SegmentName } from "../../stacks/plan/plan.js";
import type { Tools } from "../ground/tools.js";
import { holdRunningLab } from "./hold-running-lab.js";
import { plug } from "./plug.js";

export interface PlugCableInput {
  readonly candidate: string;
  readonly machine: MachineName;
  /** Which of its cables. */
  readonly from: SegmentName;
  /** `null`: pulled out. */
  readonly to: SegmentName | null;
}

/**
 * Move a cable of a machine.
 *
 * @throws what `holdRunningLab` and `plug` do
 */
export async function plugCable(
  { candidate, machine, from, to }: PlugCableInput,
  tools: Tools,
): Promise<PlugCableInput> {
  await holdRunningLab(candidate, { verb: "plug", mode: "change" }, tools, () =>
    plug(candidate, machine, from, to),
  );
  return { candidate, machine, from, to };
}
