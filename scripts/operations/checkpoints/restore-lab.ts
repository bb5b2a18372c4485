import type { Told } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { holdLab } from "../hold-lab.js";
import { type ToldCheckpoint, toldCheckpoint } from "./checkpoints-of.js";
import { restore } from "./restore.js";

export interface RestoreLabInput {
  readonly candidate: string;
  readonly checkpoint: string;
}

export interface RestoredLab {
  readonly lab: string;
  readonly checkpoint: ToldCheckpoint;
}

/**
 * Bring a candidate's lab back to where it was. What the server needs for a lab is there.
 *
 * @throws what `holdLab` and `restore` do
 */
export function restoreLab(
  { candidate, checkpoint: name }: RestoreLabInput,
  tools: Tools,
): Promise<RestoredLab> {
  return holdLab(candidate, { verb: "restore", mode: "change" }, tools, async (own) => {
    const note = (told: Told) => own.tell({ type: "note", note: told });
    const checkpoint = await restore(candidate, name, { signal: own.signal, note });
    return { lab: candidate, checkpoint: toldCheckpoint(name, checkpoint) };
  });
}
