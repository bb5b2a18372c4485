import { createHash } from "node:crypto";
import type { Scene } from "./check.js";

/**
 * One of several choices, the candidate's own: the same for the same purpose whenever it is asked, and
 * no machine of the lab can tell it.
 */
export function draw<T>(
  { password }: Pick<Scene, "password">,
  purpose: string,
  choices: readonly [T, ...T[]],
): T {
  const digest = createHash("sha256")
    .update(password(`draw/${purpose}`))
    .digest();
  return choices[digest.readUInt32BE(0) % choices.length] ?? choices[0];
}
