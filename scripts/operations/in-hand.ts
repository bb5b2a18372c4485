import { setMaxListeners } from "node:events";
import type { Holder } from "../ground/holder.js";
import { withLock } from "../ground/lock.js";
import type { Tools } from "../ground/tools.js";
import type { InViewProps } from "./in-view.js";

/**
 * Do something with a lab in hand, and tell for whom that waits.
 *
 * @param work is handed the same tools, whose signal ends as well where the lab is not in hand any more
 * @throws what `withLock` does
 */
export async function inHand<T>(
  candidate: string,
  { verb, mode }: InViewProps,
  tools: Tools,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  const { signal, tell, rank } = tools;
  let waited = false;
  const waits = (others: readonly Holder[]) => {
    waited = true;
    // Who waits for a lab keeps nobody from his turn.
    rank?.placed();
    tell({ type: "waits", for: [...others] });
  };
  return withLock(candidate, { verb, mode, signal, waits }, (held = signal) => {
    // An engine per stack listens, each several times.
    setMaxListeners(0, held);
    if (waited) tell({ type: "note", note: "" });
    return work({ ...tools, signal: held });
  });
}
