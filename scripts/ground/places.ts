import { setTimeout } from "node:timers/promises";
import { type HeldName, takeName } from "./kernel-name.js";

/** Between two tries to have a place, in milliseconds. */
const pauseMs = 25;
/**
 * How long a place is waited for, in milliseconds. They are there so that nobody is out of breath, and are names that
 * any user of the machine may take: whoever has waited that long goes on without one.
 */
const enoughMs = 60_000;

/** A few places that every process of this machine shares: work that has none waits. */
export class Places {
  private readonly names: readonly string[];
  private readonly enoughMs: number;
  /** Of this process one asks for a place at a time, and the others stand in line behind. */
  private line: Promise<unknown> = Promise.resolve();

  /** @param limitMs how long a place is waited for. @default a minute */
  constructor(name: string, count: number, limitMs = enoughMs) {
    this.names = Array.from({ length: count }, (_, at) => `${name}/${at}`);
    this.enoughMs = limitMs;
  }

  /**
   * Do something as soon as there is a place, and give it back.
   *
   * @param signal ends the wait, and not the work. @default - nothing does
   * @throws what the work throws, or the signal's reason
   */
  async with<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const end = performance.now() + this.enoughMs;
    const own = this.line.then(() => this.take(end, signal));
    this.line = own.catch(() => undefined);
    const place = await own;
    try {
      return await work();
    } finally {
      await place?.release();
    }
  }

  private async take(end: number, signal?: AbortSignal): Promise<HeldName | undefined> {
    for (;;) {
      signal?.throwIfAborted();
      for (const name of this.names) {
        const held = await takeName(name);
        if (held) return held;
      }
      if (performance.now() > end) return undefined;
      await setTimeout(pauseMs);
    }
  }
}
