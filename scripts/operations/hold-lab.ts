import { setMaxListeners } from "node:events";
import type { Mode } from "../ground/holder.js";
import { withLock } from "../ground/lock.js";
import type { Tools } from "../ground/tools.js";

export interface HoldLabProps {
  /** What it is for, as it is typed after `lab`. */
  readonly verb: string;
  readonly mode: Mode;
}

/**
 * Have a lab in hand while something is done to it: what every use case that looks at a lab or changes it begins with.
 *
 * @throws Busy where somebody changes it already; the signal's reason once that ended; else what the work throws
 */
export async function holdLab<T>(
  candidate: string,
  { verb, mode }: HoldLabProps,
  { signal, tell }: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  // An engine per stack listens, each several times.
  setMaxListeners(0, signal);
  let waited = false;
  const waits: Parameters<typeof withLock>[1]["waits"] = (others) => {
    waited = true;
    tell({ type: "waits", for: [...others] });
  };
  try {
    return await withLock(candidate, { verb, mode, signal, waits }, () => {
      if (waited) tell({ type: "note", note: "" });
      return work({ signal, tell });
    });
  } catch (problem) {
    // Whatever broke off because of it: that it was stopped is what there is to tell.
    throw signal.aborted ? signal.reason : problem;
  }
}
