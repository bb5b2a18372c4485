import { areasHad } from "../facts/areas-had.js";
import { operations } from "../facts/journal.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";

/** Whether a lab of this home stands, or may, by what is noted of it: no engine is asked. */
export async function mayStand(lab: string): Promise<boolean> {
  try {
    const [areas, operation] = await Promise.all([areasHad(lab), operations.read(lab)]);
    return areas.length > 0 || operation !== undefined;
  } catch (problem) {
    // Where nobody can read what it has, it may.
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return true;
  }
}
