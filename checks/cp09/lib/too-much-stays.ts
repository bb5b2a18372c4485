import { setTimeout } from "node:timers/promises";
import type { TooMuch } from "./too-much.js";

/** How long what the bench makes stays at most, and between two looks for it, in milliseconds. */
const longestMs = 30_000;
const pauseMs = 1500;
const waitedMs = 12_000;

/**
 * What is too much, and stays: other checks make accounts and units for themselves, and what was there at first and is
 * soon gone was one of these.
 *
 * @param found at first
 * @param again tells what is too much now
 */
export async function tooMuchThatStays(
  found: readonly TooMuch[],
  again: () => Promise<readonly TooMuch[]>,
): Promise<readonly TooMuch[]> {
  const end = performance.now() + waitedMs;
  let extras = found;
  while (extras.some(isYoung) && performance.now() < end) {
    await setTimeout(pauseMs);
    const still = new Set((await again()).map(({ what }) => what));
    extras = extras.filter(({ what }) => still.has(what));
  }
  return extras;
}

function isYoung({ since }: TooMuch): boolean {
  return since !== undefined && Date.now() - since < longestMs;
}
