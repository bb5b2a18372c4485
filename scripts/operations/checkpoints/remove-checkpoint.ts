import { checkpoints, restoring } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";
import type { Tools } from "../../ground/tools.js";
import { cores } from "../cores.js";
import { holdLab } from "../hold-lab.js";
import { checkpointOf } from "./checkpoint-of.js";
import { type Checkpoints, checkpointsOf } from "./checkpoints-of.js";
import { dropLooseVolumes } from "./drop-loose-volumes.js";

export interface RemoveCheckpointInput {
  readonly candidate: string;
  readonly checkpoint: string;
}

/**
 * Remove a checkpoint of a candidate's lab.
 *
 * @returns those that are left
 * @throws what `holdLab` does; Misuse, with nothing changed, where there is none of that name, or a lab is half
 *   restored from it
 */
export function removeCheckpoint(
  { candidate, checkpoint: name }: RemoveCheckpointInput,
  tools: Tools,
): Promise<Checkpoints> {
  const props = { verb: "checkpoints", mode: "change", cores: cores.little } as const;
  return holdLab(candidate, props, tools, async () => {
    const { volume } = await checkpointOf(candidate, name);
    if ((await restoring.read(candidate))?.checkpoint === name) throw needed(candidate, name);
    await checkpoints.update(candidate, ({ kept: { [name]: _, ...kept }, loose }) => ({
      kept,
      loose: [...loose, volume],
    }));
    await dropLooseVolumes(candidate);
    return checkpointsOf(candidate);
  });
}

function needed(candidate: string, name: string): Misuse {
  return new Misuse({
    fr: `le retour du lab '${candidate}' au point '${name}' a été interrompu et en a besoin : 'lab restore ${candidate} ${name}' le termine, 'lab down ${candidate}' y renonce`,
    en: `the restoring of lab '${candidate}' from checkpoint '${name}' was cut off and needs it: 'lab restore ${candidate} ${name}' finishes it, 'lab down ${candidate}' gives it up`,
  });
}
