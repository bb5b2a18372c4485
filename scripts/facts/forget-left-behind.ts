import { leftBehindNotes, madeByLooks } from "./journal.js";
import type { LeftBehind } from "./left-behind.js";

/** Forget what looks left on machines that have been made anew, and what killed ones had yet to take away. */
export async function forgetLeftBehind(
  candidate: string,
  machines: readonly string[],
): Promise<void> {
  const stays = ({ where }: Pick<LeftBehind, "where">) => !machines.includes(where);
  if (!(await leftBehindNotes.read(candidate)).every(stays)) {
    await leftBehindNotes.update(candidate, (notes) => notes.filter(stays));
  }
  if (!(await madeByLooks.read(candidate)).every(stays)) {
    await madeByLooks.update(candidate, (notes) => notes.filter(stays));
  }
}
