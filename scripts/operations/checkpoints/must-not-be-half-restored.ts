import { restoring } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * See that no restoring of a lab was cut off, before its machines are started: their disks may be empty, or half.
 *
 * @throws Misuse saying which, and what finishes it
 */
export async function mustNotBeHalfRestored(candidate: string): Promise<void> {
  const cutOff = await restoring.read(candidate);
  if (!cutOff) return;
  const { checkpoint, since } = cutOff;
  throw new Misuse({
    fr: `le retour du lab '${candidate}' au point '${checkpoint}' (${since}) a été interrompu, ses disques ne sont pas entiers : 'lab restore ${candidate} ${checkpoint}' le termine, 'lab down ${candidate}' y renonce ; le point de reprise est intact`,
    en: `the restoring of lab '${candidate}' from checkpoint '${checkpoint}' (${since}) was cut off, its disks are not whole: 'lab restore ${candidate} ${checkpoint}' finishes it, 'lab down ${candidate}' gives it up; the checkpoint is intact`,
  });
}
