import { setTimeout } from "node:timers/promises";
import { type HeldName, holderOf, takeName } from "./kernel-name.js";
import { unlessAborted } from "./unless-aborted.js";

export interface AwaitNameOptions {
  /** What whoever asks for the name is told of its holder. */
  readonly line: string;
  /** How long it is waited for, in milliseconds: any user of the machine may hold it as long as he likes. */
  readonly limitMs: number;
  /** Told once, where somebody has it. @default - nobody is told */
  readonly busy?: () => void;
  /** Ends the wait. @default - nothing does */
  readonly signal?: AbortSignal | undefined;
}

/** A name that was not free in time. */
export interface StillHeld {
  /** What its holder says of himself; undefined where he says nothing. */
  readonly line: string | undefined;
}

/** Between two tries, in milliseconds: who does not speak as we do may close at once, and hold it all the same. */
const pauseMs = 5;

/**
 * Take a name as soon as it is free, on the whole machine.
 *
 * @throws the signal's reason
 */
export async function awaitName(
  name: string,
  { line: own, limitMs, busy, signal }: AwaitNameOptions,
): Promise<HeldName | StillHeld> {
  const end = performance.now() + limitMs;
  const enough = setTimeout(limitMs, undefined, { ref: false });
  let line: string | undefined;
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    const held = await takeName(name, own);
    if (held) return held;
    if (tries === 0) busy?.();
    if (performance.now() >= end) return { line };
    const other = await holderOf(name);
    void other?.told.then((told) => {
      line = told;
    });
    // The connection to the holder lasts as long as his work.
    await unlessAborted(Promise.race([other?.gone, enough]), signal).finally(() => other?.leave());
    await setTimeout(pauseMs);
  }
}
