import { z } from "zod";
import { machineNames } from "../../stacks/plan/plan.js";
import { faultsInForce } from "../facts/journal.js";
import { noting } from "../ground/noting.js";
import type { Text } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { toldCheckpoint, toldCheckpointSchema } from "../operations/checkpoints/checkpoints-of.js";
import { save } from "../operations/checkpoints/save.js";
import { cores } from "../operations/cores.js";
import { holdLab } from "../operations/hold-lab.js";
import { mayPause } from "./may-pause.js";

export interface SaveLabInput {
  readonly candidate: string;
  readonly checkpoint: string;
  /** Whether one of that name may be replaced. */
  readonly replace: boolean;
}

/** What `save --json` prints of one lab. */
export const savedLabSchema = z.object({
  lab: z.string(),
  checkpoint: toldCheckpointSchema,
  /** Machines that did not shut down in time, and were cut off. */
  cutOff: z.array(z.enum(machineNames)),
  /** Faults in force, by full id: what one of them changed in memory alone is not kept. */
  faults: z.array(z.string()),
});
export type SavedLab = z.infer<typeof savedLabSchema>;

/**
 * Keep the state of a candidate's lab under a name, to come back to. The clocks of its exercises stand still
 * meanwhile.
 *
 * @throws what `holdLab`, `mayPause` and `save` do
 */
export function saveLab(
  { candidate, checkpoint: name, replace }: SaveLabInput,
  tools: Tools,
): Promise<SavedLab> {
  const props = { verb: "save", mode: "change", cores: cores.whole } as const;
  return holdLab(candidate, props, tools, async ({ signal, tell }) => {
    await mayPause(candidate);
    const faults = Object.keys(await faultsInForce.read(candidate));
    const note = noting(tell);
    const kept = () => tell({ type: "log", text: isKept(candidate, name) });
    const { checkpoint, cutOff } = await save(candidate, name, { replace, signal, note, kept });
    return {
      lab: candidate,
      checkpoint: toldCheckpoint(name, checkpoint),
      cutOff: [...cutOff],
      faults,
    };
  });
}

function isKept(candidate: string, name: string): Text {
  return {
    fr: `le point de reprise '${name}' est gardé ; si le lab n'est pas reparti, 'lab resume ${candidate}' le reprend`,
    en: `checkpoint '${name}' is kept; if the lab has not gone on, 'lab resume ${candidate}' brings it back`,
  };
}
