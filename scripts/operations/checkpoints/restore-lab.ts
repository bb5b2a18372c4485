import { z } from "zod";
import { noting } from "../../ground/noting.js";
import type { Tools } from "../../ground/tools.js";
import { cores } from "../cores.js";
import { holdLab } from "../hold-lab.js";
import { notReadySchema } from "../not-ready.js";
import { toldCheckpoint, toldCheckpointSchema } from "./checkpoints-of.js";
import { restore } from "./restore.js";

export interface RestoreLabInput {
  readonly candidate: string;
  readonly checkpoint: string;
}

/** What `restore --json` prints of one lab. */
export const restoredLabSchema = z.object({
  lab: z.string(),
  checkpoint: toldCheckpointSchema,
  /** What does not answer, with what was saved of its disks. */
  notReady: z.array(notReadySchema),
});
export type RestoredLab = z.infer<typeof restoredLabSchema>;

/**
 * Bring a candidate's lab back to where it was. What the server needs for a lab is there.
 *
 * @throws what `holdLab` and `restore` do
 */
export function restoreLab(
  { candidate, checkpoint: name }: RestoreLabInput,
  tools: Tools,
): Promise<RestoredLab> {
  const props = { verb: "restore", mode: "change", cores: cores.whole } as const;
  return holdLab(candidate, props, tools, async (own) => {
    const note = noting(own.tell);
    const { checkpoint, notReady } = await restore(candidate, name, { signal: own.signal, note });
    return {
      lab: candidate,
      checkpoint: toldCheckpoint(name, checkpoint),
      notReady: [...notReady],
    };
  });
}
