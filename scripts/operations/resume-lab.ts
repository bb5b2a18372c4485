import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { cores } from "./cores.js";
import { holdLab } from "./hold-lab.js";
import type { NotReady } from "./not-ready.js";
import { resume } from "./resume.js";

export interface ResumedLab {
  readonly lab: string;
  /** What does not answer, with what was left on its disks. */
  readonly notReady: readonly NotReady[];
}

/**
 * Have a candidate's paused lab go on.
 *
 * @throws what `holdLab` and `resume` do
 */
export function resumeLab(
  { candidate }: { readonly candidate: string },
  tools: Tools,
): Promise<ResumedLab> {
  const props = { verb: "resume", mode: "change", cores: cores.whole } as const;
  return holdLab(candidate, props, tools, async ({ signal, tell }) => {
    const note = noting(tell);
    const notReady = await resume(candidate, { signal, note });
    return { lab: candidate, notReady };
  });
}
