import { setTimeout } from "node:timers/promises";
import { entriesOfLooks } from "../../lib/probes/directory/entries-of-looks.js";
import type { TooMuch } from "./too-much.js";

/** What is younger may be what the bench made, and gone meanwhile with its note; between two looks for it. In milliseconds. */
const youngMs = 30_000;
const pauseMs = 1500;

/**
 * What is too much, and is not what looks make for themselves: they note that before, for as long as it is there.
 *
 * @param found at first
 * @param again tells what is too much now
 * @throws UnreadableFacts where nobody can tell
 */
export async function tooMuchThatStays(
  lab: string,
  found: readonly TooMuch[],
  again: () => Promise<readonly TooMuch[]>,
): Promise<readonly TooMuch[]> {
  const extras = await notOfLooks(lab, found);
  if (!extras.some(isYoung)) return extras;
  await setTimeout(pauseMs);
  const still = new Set((await again()).map(({ what }) => what));
  return notOfLooks(
    lab,
    extras.filter(({ what }) => still.has(what)),
  );
}

async function notOfLooks(lab: string, extras: readonly TooMuch[]): Promise<readonly TooMuch[]> {
  if (extras.length === 0) return extras;
  const isOfLook = await entriesOfLooks(lab);
  return extras.filter(({ dn }) => dn === undefined || !isOfLook(dn));
}

function isYoung({ since }: TooMuch): boolean {
  return since !== undefined && Date.now() - since < youngMs;
}
