import { rm } from "node:fs/promises";
import { join } from "node:path";
import { labHome } from "../ground/home.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { journals } from "./journal.js";
import { notedSlot } from "./noted-slot.js";

/**
 * Remove what tells of machines and can't be read, of a lab that is being taken away: it would go with them, and
 * must not keep them. What tells of the candidate stays.
 *
 * @returns whether there was any
 */
export async function dropUnreadable(candidate: string): Promise<boolean> {
  const dropped = await Promise.all([
    ...journals
      .filter(({ goesWithLab }) => goesWithLab)
      .map(async (journal) => {
        const broken = await journal.problem(candidate);
        if (broken) await journal.clear(candidate);
        return broken !== undefined;
      }),
    dropSlot(candidate),
  ]);
  return dropped.includes(true);
}

async function dropSlot(candidate: string): Promise<boolean> {
  try {
    await notedSlot(candidate);
    return false;
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    await rm(join(labHome(candidate), "slot"), { recursive: true, force: true });
    return true;
  }
}
