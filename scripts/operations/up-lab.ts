import type { AreaName } from "../../stacks/plan/plan.js";
import type { Told } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { bringUp } from "./bring-up.js";
import { cores } from "./cores.js";
import { holdLab } from "./hold-lab.js";
import { standingLabs } from "./lab-names.js";

export interface UpLabInput {
  readonly candidate: string;
  /** With those they need. */
  readonly areas: readonly AreaName[];
}

export interface UpLab {
  readonly lab: string;
  /** Made the lab, went on with one, or had nothing to do. */
  readonly did: "made" | "resumed" | "nothing";
}

/**
 * Make a candidate's lab stand, or go on with it. What the server needs for that is there.
 *
 * @throws what `holdLab` and `bringUp` do
 */
export function upLab({ candidate, areas }: UpLabInput, tools: Tools): Promise<UpLab> {
  const props = { verb: "up", mode: "change", cores: cores.whole } as const;
  return holdLab(candidate, props, tools, async ({ signal, tell }) => {
    const stood = (await standingLabs()).includes(candidate);
    const note = (told: Told) => tell({ type: "note", note: told });
    const begun = await bringUp(candidate, areas, { signal, note });
    const did = begun.length === 0 ? "nothing" : stood ? "resumed" : "made";
    return { lab: candidate, did };
  });
}
