import { labHost } from "../../facts/lab-host.js";
import { factsAreHere } from "../../ground/shelf/facts-are-here.js";
import { hostOf } from "../../host/host-of.js";
import { engineNote } from "./engine-note.js";

/**
 * Have the host that a lab is about to be made on noted by its engine, where other homes read that: names are each one's
 * own, and so is what nothing noted means.
 *
 * @throws what `hostOf` and `engineNote` do
 */
export async function pinHost(candidate: string): Promise<void> {
  if (factsAreHere()) return;
  const note = await engineNote(hostOf(candidate).name);
  const noted = await labHost.read(candidate);
  if (note?.engine !== noted?.engine) await labHost.write(candidate, note);
}
