import type { z } from "zod";
import { awaitName } from "./await-name.js";
import { NameHeld, type nameHolderSchema } from "./name-held.js";
import type { Text } from "./text.js";

export interface OneAtATimeOptions {
  /** What whoever waits in vain is told that he waited for, e.g. `access to FILE`. */
  readonly what: Text;
  /** How long others of that name are waited for, in milliseconds. @default a minute */
  readonly limitMs?: number;
  /** Told once, where another is being done. @default - nobody is told */
  readonly busy?: () => void;
  /** Ends the wait, and not the work. @default - nothing does */
  readonly signal?: AbortSignal | undefined;
}

/** How long others are waited for, in milliseconds, where nobody says it. */
export const defaultLimitMs = 60_000;

/**
 * Does the work when no other of that name is being done on this machine.
 *
 * @throws NameHeld, with nothing done, where another is being done all the time
 * @throws what the work throws, or the signal's reason
 */
export async function oneAtATime<T>(
  name: string,
  work: () => Promise<T>,
  { what, limitMs = defaultLimitMs, ...wait }: OneAtATimeOptions,
): Promise<T> {
  const self: z.infer<typeof nameHolderSchema> = {
    pid: process.pid,
    since: new Date().toISOString(),
  };
  const held = await awaitName(name, { ...wait, limitMs, line: JSON.stringify(self) });
  if ("line" in held) throw new NameHeld(what, name, limitMs, held.line);
  try {
    return await work();
  } finally {
    await held.release();
  }
}
