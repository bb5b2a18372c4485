import { leftBehindNotes } from "./journal.js";
import type { LeftBehind } from "./left-behind.js";

/** Forget what was left on machines that have been made anew. */
export async function forgetLeftBehind(lab: string, machines: readonly string[]): Promise<void> {
  const stays = ({ where }: LeftBehind) => !machines.includes(where);
  if ((await leftBehindNotes.read(lab)).every(stays)) return;
  await leftBehindNotes.update(lab, (notes) => notes.filter(stays));
}
