import type { MachineName, SegmentName } from "../../stacks/plan/plan.js";
import { cablesByHand } from "../facts/journal.js";
import type { Tools } from "../ground/tools.js";
import { cores } from "./cores.js";
import { holdRunningLab } from "./hold-running-lab.js";
import { plug } from "./plug.js";

export interface PlugCableInput {
  readonly candidate: string;
  readonly machine: MachineName;
  /** Which of its cables. */
  readonly from: SegmentName;
  /** `null`: pulled out. */
  readonly to: SegmentName | null;
  /** Whether the candidate does it himself: it is noted then where he has put it. @default false */
  readonly isCandidate?: boolean;
}

/**
 * Move a cable of a machine.
 *
 * @throws what `holdRunningLab` and `plug` do
 */
export async function plugCable(
  { candidate, machine, from, to, isCandidate = false }: PlugCableInput,
  tools: Tools,
): Promise<PlugCableInput> {
  const props = { verb: "plug", mode: "change", cores: cores.little } as const;
  await holdRunningLab(candidate, props, tools, async () => {
    await plug(candidate, machine, from, to);
    if (!isCandidate) return;
    const movedAt = new Date().toISOString();
    await cablesByHand.update(candidate, ({ [`${machine}/${from}`]: _, ...others }) =>
      to === from ? others : { ...others, [`${machine}/${from}`]: { to, movedAt } },
    );
  });
  return { candidate, machine, from, to };
}
