import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import type { z } from "zod";
import { labsNames } from "./labs-names.js";
import { NameHeld, type nameHolderSchema } from "./name-held.js";
import { defaultLimitMs, type OneAtATimeOptions, oneAtATime } from "./one-at-a-time.js";
import type { SharedNames } from "./postgres/shared-names.js";
import { unlessAborted } from "./unless-aborted.js";

/** Between two tries, in milliseconds. */
const pauseMs = 200;

/**
 * Does the work, of a lab, when no other of that name is being done on this machine or, where labs are several servers', on any of
 * those.
 *
 * @throws NameHeld, with nothing done, where another is being done all the time
 * @throws Misuse, with nothing done, where the database by which they agree can't be reached
 * @throws what the work throws, or the signal's reason
 */
export function oneAtATimeAnywhere<T>(
  name: string,
  work: () => Promise<T>,
  options: OneAtATimeOptions,
): Promise<T> {
  return oneAtATime(
    name,
    async () => {
      const names = await labsNames();
      if (!names) return work();
      const release = await untilTaken(names, name, options);
      try {
        return await work();
      } finally {
        await release();
      }
    },
    options,
  );
}

async function untilTaken(
  names: SharedNames,
  name: string,
  { what, limitMs = defaultLimitMs, busy, signal }: OneAtATimeOptions,
): Promise<() => Promise<void>> {
  const self: z.infer<typeof nameHolderSchema> = {
    pid: process.pid,
    since: new Date().toISOString(),
    server: hostname(),
  };
  const line = JSON.stringify(self);
  const end = performance.now() + limitMs;
  for (let tries = 0; ; tries++) {
    const { release, others } = await names.take({ name, line });
    if (release) return release;
    if (tries === 0) busy?.();
    if (performance.now() >= end) throw new NameHeld(what, name, limitMs, others[0]?.line);
    await unlessAborted(setTimeout(pauseMs), signal);
  }
}
