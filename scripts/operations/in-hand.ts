import type { Holder } from "../ground/holder.js";
import { withLock } from "../ground/lock.js";
import type { Tools } from "../ground/tools.js";
import type { InViewProps } from "./in-view.js";

/**
 * Do something with a lab in hand, and tell for whom that waits.
 *
 * @throws what `withLock` does
 */
export async function inHand<T>(
  candidate: string,
  { verb, mode }: InViewProps,
  { signal, tell, rank }: Tools,
  work: () => Promise<T>,
): Promise<T> {
  let waited = false;
  const waits = (others: readonly Holder[]) => {
    waited = true;
    // Who waits for a lab keeps nobody from his turn.
    rank?.placed();
    tell({ type: "waits", for: [...others] });
  };
  return withLock(candidate, { verb, mode, signal, waits }, () => {
    if (waited) tell({ type: "note", note: "" });
    return work();
  });
}
