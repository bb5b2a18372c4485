import { holderOf, takeName } from "./kernel-name.js";
import { unlessAborted } from "./unless-aborted.js";

/**
 * Does the work when no other of that name is being done on this machine.
 *
 * @param busy told once, where another is
 * @param signal ends the wait, and not the work. @default - nothing does
 * @throws what the work throws, or the signal's reason
 */
export async function oneAtATime<T>(
  name: string,
  work: () => Promise<T>,
  busy: () => void,
  signal?: AbortSignal,
): Promise<T> {
  let told = false;
  for (;;) {
    signal?.throwIfAborted();
    const held = await takeName(name);
    if (held) {
      try {
        return await work();
      } finally {
        await held.release();
      }
    }
    if (!told) busy();
    told = true;
    const owner = await holderOf(name);
    // The connection to the owner lasts as long as its work.
    if (owner) await unlessAborted(owner.gone, signal).finally(() => owner.leave());
  }
}
