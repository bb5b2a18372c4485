import type { AreaName } from "../../stacks/plan/plan.js";
import { restoring } from "../facts/journal.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { bringUp } from "./bring-up.js";
import { restore } from "./checkpoints/restore.js";
import { cores } from "./cores.js";
import { holdLab } from "./hold-lab.js";
import { mustTakeLab } from "./hosts/must-take-lab.js";
import { standingLabs } from "./lab-names.js";
import type { NotReady } from "./not-ready.js";

export interface UpLabInput {
  readonly candidate: string;
  /** With those they need. */
  readonly areas: readonly AreaName[];
}

export interface UpLab {
  readonly lab: string;
  /** Made the lab, went on with one, or had nothing to do. */
  readonly did: "made" | "resumed" | "nothing";
  /** The checkpoint that it was being restored from when that was cut off: it is what was saved there now. */
  readonly restored?: string;
  /** What does not answer, with what was left on its disks. */
  readonly notReady: readonly NotReady[];
}

/**
 * Make a candidate's lab stand, or go on with it; where its restoring from a checkpoint was cut off, with that. What the
 * server needs for that is there.
 *
 * @throws what `holdLab`, `mustTakeLab`, `restore` and `bringUp` do
 */
export function upLab({ candidate, areas }: UpLabInput, tools: Tools): Promise<UpLab> {
  const props = { verb: "up", mode: "change", cores: cores.whole } as const;
  return holdLab(candidate, props, tools, async ({ signal, tell }) => {
    const stood = (await standingLabs()).includes(candidate);
    if (!stood) await mustTakeLab(candidate);
    const note = noting(tell);
    const cutOff = await restoring.read(candidate);
    const back = cutOff && (await restore(candidate, cutOff.checkpoint, { signal, note }));
    const { begun, notReady } = await bringUp(candidate, areas, { signal, note });
    const did = cutOff ? "resumed" : begun.length === 0 ? "nothing" : stood ? "resumed" : "made";
    const all = [...(back?.notReady ?? []), ...notReady];
    return { lab: candidate, did, notReady: all, ...(cutOff && { restored: cutOff.checkpoint }) };
  });
}
