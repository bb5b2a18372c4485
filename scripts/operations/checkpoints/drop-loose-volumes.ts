import { checkpoints } from "../../facts/journal.js";
import { endWork } from "../../host/end-work.js";
import { archiveVolumes } from "../../host/layers/archive-volumes.js";

/**
 * Take away volumes of a lab that belong to no checkpoint, and whoever still works there: of one that was cut off as it
 * was saved, was replaced or removed. Where nobody can read which they are, all of them stay.
 */
export async function dropLooseVolumes(candidate: string): Promise<void> {
  if (await checkpoints.problem(candidate)) return;
  const { loose } = await checkpoints.read(candidate);
  if (loose.length > 0) await endWork(candidate);
  for (const volume of loose) {
    await archiveVolumes.remove(candidate, volume);
    await checkpoints.update(candidate, ({ kept, loose }) => ({
      kept,
      loose: loose.filter((one) => one !== volume),
    }));
  }
}
