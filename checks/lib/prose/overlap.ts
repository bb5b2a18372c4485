import { words } from "./words.js";

/** Words in a row that nobody writes twice by chance. */
const row = 6;

/** What part of a text was copied from another, 0 to 1: rows of six words that both have. */
export function overlap(text: string, source: string): number {
  const theirs = new Set(rowsOf(source));
  const mine = rowsOf(text);
  return mine.filter((one) => theirs.has(one)).length / Math.max(mine.length, 1);
}

function rowsOf(text: string): readonly string[] {
  const all = words(text);
  return all.slice(row - 1).map((_, at) => all.slice(at, at + row).join(" "));
}
