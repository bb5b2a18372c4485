import type { Scene } from "../../lib/check.js";
import { draw } from "../../lib/draw.js";
import { drawnReference } from "../../lib/helpdesk/drawn-reference.js";

/** What somebody who takes the host over is asked for, the candidate's own. */
export interface Takeover {
  /** What the ticket is found by. */
  readonly reference: string;
  /** Memory that vm1 is to have, in MiB. */
  readonly memoryMib: number;
}

/** Draw what is asked. */
export function takeover(scene: Pick<Scene, "password">): Takeover {
  return {
    reference: drawnReference(scene, "HV"),
    memoryMib: draw(scene, "cp12/takeover/memory", [160, 176, 192, 208, 224, 240]),
  };
}
