import { pauses } from "./journal.js";
import { openPause } from "./open-pause.js";

/** Note that a lab is paused no more; nothing where it was not. */
export async function endPause(candidate: string): Promise<void> {
  if (!(await openPause(candidate))) return;
  const until = new Date().toISOString();
  await pauses.update(candidate, (all) => all.map((pause) => ({ until, ...pause })));
}
