import { checkpointOf } from "../checkpoints/checkpoint-of.js";
import { knownAreas } from "../checkpoints/known-areas.js";
import type { Asked } from "./needed-mib.js";

/**
 * What labs take that are brought back to a checkpoint.
 *
 * @throws what `checkpointOf` does
 */
export function roomToRestore(labs: readonly string[], checkpoint: string): Promise<Asked[]> {
  return Promise.all(
    labs.map(async (lab) => ({ lab, areas: knownAreas(await checkpointOf(lab, checkpoint)) })),
  );
}
