import type { Tools } from "../ground/tools.js";
import { cores } from "./cores.js";
import { holdLab } from "./hold-lab.js";
import { takeDown } from "./take-down.js";

export interface DownLab {
  readonly lab: string;
  /** Whether there was anything to take away. */
  readonly stood: boolean;
}

/**
 * Take a candidate's whole lab away; what he did is kept.
 *
 * @throws what `holdLab` and `takeDown` do
 */
export function downLab(
  { candidate }: { readonly candidate: string },
  tools: Tools,
): Promise<DownLab> {
  const props = { verb: "down", mode: "change", cores: cores.whole } as const;
  return holdLab(candidate, props, tools, async ({ signal }) => ({
    lab: candidate,
    stood: await takeDown(candidate, signal),
  }));
}
