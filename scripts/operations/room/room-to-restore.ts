import { checkpointOf } from "../checkpoints/checkpoint-of.js";
import { knownAreas } from "../checkpoints/known-areas.js";
import type { Asked } from "./needed-mib.js";

/**
 * What labs take that are brought back to a checkpoint.
 *
 * @throws what `checkpointOf` does
 */
export async function roomToRestore(labs: readonly string[], checkpoint: string): Promise<Asked[]> {
  const asked: Asked[] = [];
  // One after another: the first that has none is told of, whoever reads his file first.
  for (const lab of labs) {
    asked.push({ lab, areas: knownAreas(await checkpointOf(lab, checkpoint)) });
  }
  return asked;
}
