import type { TooMuch } from "./too-much.js";

/** Most that are named, and most letters of each. */
const named = 20;
const letters = 160;

/** What is too much in the directory, in one line. */
export function toldTooMuch(extras: readonly TooMuch[]): string {
  return extras
    .slice(0, named)
    .map(({ what }) => what.slice(0, letters))
    .join(", ");
}
