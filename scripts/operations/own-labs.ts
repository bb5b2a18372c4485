import { standingLabs } from "./lab-names.js";
import { mayStand } from "./may-stand.js";

/**
 * Labs that stand, or may, and of which this home has the folder: another home may have labs on the same engine, whose
 * seeds and journals are not here.
 */
export async function ownLabs(): Promise<string[]> {
  const all = await standingLabs();
  const own = await Promise.all(all.map(mayStand));
  return all.filter((_, at) => own[at]);
}
