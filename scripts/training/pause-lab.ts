import type { MachineName } from "../../stacks/plan/plan.js";
import { faultsInForce } from "../facts/journal.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { cores } from "../operations/cores.js";
import { holdLab } from "../operations/hold-lab.js";
import { pause } from "../operations/pause.js";
import { mayPause } from "./may-pause.js";

export interface PausedLab {
  readonly lab: string;
  /** Machines that did not shut down in time, and were cut off. */
  readonly cutOff: readonly MachineName[];
  /** Faults in force, by full id: what one of them changed in memory alone is gone. */
  readonly faults: readonly string[];
}

/**
 * Give back what a candidate's lab takes of the server, with all that is on its disks kept. The clocks of its
 * exercises stand still meanwhile.
 *
 * @throws what `holdLab`, `mayPause` and `pause` do
 */
export function pauseLab(
  { candidate }: { readonly candidate: string },
  tools: Tools,
): Promise<PausedLab> {
  const props = { verb: "pause", mode: "change", cores: cores.few } as const;
  return holdLab(candidate, props, tools, async ({ signal, tell }) => {
    await mayPause(candidate);
    const faults = Object.keys(await faultsInForce.read(candidate));
    const note = noting(tell);
    const cutOff = await pause(candidate, { signal, note });
    return { lab: candidate, cutOff, faults };
  });
}
