import { areasHad } from "../facts/areas-had.js";
import { operations } from "../facts/journal.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { standingLabs } from "./lab-names.js";

/**
 * Labs that stand, or may, and of which this home has the folder: another home may have labs on the same engine, whose
 * seeds and journals are not here.
 */
export async function ownLabs(): Promise<string[]> {
  const all = await standingLabs();
  const own = await Promise.all(all.map(isOwn));
  return all.filter((_, at) => own[at]);
}

async function isOwn(candidate: string): Promise<boolean> {
  try {
    const [areas, operation] = await Promise.all([areasHad(candidate), operations.read(candidate)]);
    return areas.length > 0 || operation !== undefined;
  } catch (problem) {
    // A file that is there and can't be read is this home's.
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return true;
  }
}
