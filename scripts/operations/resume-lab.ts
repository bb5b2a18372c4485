import type { Told } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { holdLab } from "./hold-lab.js";
import { resume } from "./resume.js";

export interface ResumedLab {
  readonly lab: string;
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
  return holdLab(candidate, { verb: "resume", mode: "change" }, tools, async ({ signal, tell }) => {
    const note = (told: Told) => tell({ type: "note", note: told });
    await resume(candidate, { signal, note });
    return { lab: candidate };
  });
}
