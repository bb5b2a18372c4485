import { checkpoints } from "../../facts/journal.js";
import { archiveVolumes } from "../../host/layers/archive-volumes.js";

/**
 * Take away volumes of a lab that belong to no checkpoint: of one that was cut off as it was saved, was replaced or
 * removed. Nobody may work there. Where nobody can read which they are, all of them stay.
 */
export async function dropLooseVolumes(candidate: string): Promise<void> {
  if (await checkpoints.problem(candidate)) return;
  const { loose } = await checkpoints.read(candidate);
  for (const volume of loose) {
    await archiveVolumes.remove(volume);
    await checkpoints.update(candidate, ({ kept, loose }) => ({
      kept,
      loose: loose.filter((one) => one !== volume),
    }));
  }
}
