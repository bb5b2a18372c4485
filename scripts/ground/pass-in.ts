import { awaitName } from "./await-name.js";
import type { HeldName } from "./kernel-name.js";

/**
 * Take a name that others hold for a moment each.
 *
 * @param line what whoever asks is told
 * @param limitMs how long it may take, in milliseconds
 * @returns undefined where it is not free in time
 * @throws the signal's reason
 */
export async function passIn(
  name: string,
  line: string,
  limitMs: number,
  signal?: AbortSignal,
): Promise<HeldName | undefined> {
  const held = await awaitName(name, { line, limitMs, signal });
  return "line" in held ? undefined : held;
}
