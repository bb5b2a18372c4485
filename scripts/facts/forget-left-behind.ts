import { leftBehindNotes } from "./journal.js";
import type { LeftBehind } from "./left-behind.js";

/** Forget what was left on machines that have been made anew. */
export async function forgetLeftBehind(
  candidate: string,
  machines: readonly string[],
): Promise<void> {
  const stays = ({ where }: LeftBehind) => !machines.includes(where);
  if ((await leftBehindNotes.read(candidate)).every(stays)) return;
  await leftBehindNotes.update(candidate, (notes) => notes.filter(stays));
}
