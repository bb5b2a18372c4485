import type { Text } from "../../scripts/ground/text.js";
import { Mismatch } from "./mismatch.js";

/**
 * State what must hold. `seen` is what was observed, in the words of the protocol.
 *
 * @throws Mismatch when it does not hold
 */
export function claim(holds: boolean, expected: Text, seen: string): asserts holds {
  if (!holds) throw new Mismatch(expected, seen.trim() || "∅");
}
