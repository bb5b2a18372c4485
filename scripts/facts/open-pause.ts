import { pauses } from "./journal.js";
import type { Pause } from "./pause.js";

/** The pause that a lab is in; undefined where it is in none. */
export async function openPause(candidate: string): Promise<Pause | undefined> {
  return (await pauses.read(candidate)).find(({ until }) => until === undefined);
}
