import { setTimeout } from "node:timers/promises";
import { type HeldName, holderOf, takeName } from "./kernel-name.js";
import { unlessAborted } from "./unless-aborted.js";

/** Between two tries, in milliseconds. */
const pauseMs = 5;

/**
 * Take the name that is a way in: whoever takes a place behind it, and sees who has one already, holds it for that
 * moment, so that of two who come together one sees the other.
 *
 * @param line what whoever asks is told
 * @param limitMs how long it may be shut, in milliseconds: whoever is in it has a few questions to ask the kernel
 * @param signal ends the wait. @default - nothing does
 * @returns undefined where it stays shut
 * @throws the signal's reason
 */
export async function passIn(
  name: string,
  line: string,
  limitMs: number,
  signal?: AbortSignal,
): Promise<HeldName | undefined> {
  const end = performance.now() + limitMs;
  for (;;) {
    signal?.throwIfAborted();
    const held = await takeName(name, line);
    if (held) return held;
    const other = await holderOf(name);
    const left = end - performance.now();
    if (left <= 0) {
      other?.leave();
      return undefined;
    }
    // One who does not speak as we do may close at once, and hold it all the same.
    const enough = setTimeout(left, undefined, { ref: false });
    await unlessAborted(Promise.race([other?.gone, enough]), signal).finally(() => other?.leave());
    await setTimeout(pauseMs);
  }
}
