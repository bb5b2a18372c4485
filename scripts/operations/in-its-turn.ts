import { queuedAfter } from "../ground/queued.js";
import type { Tools } from "../ground/tools.js";
import { userName } from "../ground/user-name.js";
import type { InViewProps } from "./in-view.js";
import { turns } from "./turns.js";

export interface InItsTurnProps extends InViewProps {
  /** How many cores the work keeps busy. */
  readonly cores: number;
}

/**
 * Do something once its turn has come among all that costs processor on this server, and tell after whom that is.
 *
 * @throws the signal's reason, or what the work throws
 */
export function inItsTurn<T>(
  candidate: string,
  { verb, mode, cores }: InItsTurnProps,
  { signal, tell }: Tools,
  work: () => Promise<T>,
): Promise<T> {
  const since = new Date().toISOString();
  const who = { verb, mode, pid: process.pid, since, lab: candidate, user: userName(), cores };
  let waited = false;
  return turns.with(
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
}
