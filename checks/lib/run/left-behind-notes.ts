import { leftBehindNotes } from "../../../scripts/facts/journal.js";
import type { LeftBehind } from "../../../scripts/facts/left-behind.js";
import type { Tidied } from "./tidying.js";

/**
 * Note what a check left behind. What it took away is noted no more, whoever had left it there.
 *
 * @param check full id
 */
export async function noteLeftBehind(
  candidate: string,
  check: string,
  { gone, leftBehind }: Tidied,
): Promise<void> {
  if (gone.length === 0 && leftBehind.length === 0) return;
  // A look goes on without its notes; `lab status` names the file.
  if (await leftBehindNotes.problem(candidate)) return;
  const names = new Set([...gone, ...leftBehind].map(nameOf));
  const known = (await leftBehindNotes.read(candidate)).some((note) => names.has(nameOf(note)));
  if (!known && leftBehind.length === 0) return;
  const at = new Date().toISOString();
  await leftBehindNotes.update(candidate, (notes) => [
    ...notes.filter((note) => !names.has(nameOf(note))),
    ...leftBehind.map((one) => ({ ...one, check, at })),
  ]);
}

function nameOf({ where, what }: Pick<LeftBehind, "where" | "what">): string {
  return `${where} ${what.en}`;
}
