import { queuedAfter } from "../ground/queued.js";
import type { Tools } from "../ground/tools.js";
import { unlessAborted } from "../ground/unless-aborted.js";
import { userName } from "../ground/user-name.js";
import type { InViewProps } from "./in-view.js";
import { turnsOf } from "./turns-of.js";

export interface InItsTurnProps extends InViewProps {
  /** How many cores the work keeps busy. */
  readonly cores: number;
}

/**
 * Do something once its turn has come among all that costs processor on the lab's host, and tell after whom that is.
 *
 * @throws the signal's reason, or what the work throws
 */
export async function inItsTurn<T>(
  candidate: string,
  { verb, mode, cores }: InItsTurnProps,
  { signal, tell, rank }: Tools,
  work: () => Promise<T>,
): Promise<T> {
  const since = new Date().toISOString();
  const who = { verb, mode, pid: process.pid, since, lab: candidate, user: userName(), cores };
  let waited = false;
  const turns = await turnsOf(candidate, signal);
  await unlessAborted(rank?.before ?? Promise.resolve(), signal);
  const ended = turns.with(
    who,
    () => {
      if (waited) tell({ type: "note", note: "" });
      return work();
    },
    {
      signal,
      waits: (before, unheeded) => {
        waited = true;
        tell(queuedAfter(before, unheeded));
      },
    },
  );
  rank?.placed();
  return ended;
}
