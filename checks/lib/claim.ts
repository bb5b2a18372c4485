import type { Text, Told } from "../../scripts/ground/text.js";
import { Mismatch } from "./mismatch.js";

/**
 * State what must hold.
 *
 * @param seen what was observed: the words of the protocol, or the bench's own in both languages
 * @throws Mismatch when it does not hold
 */
export function claim(holds: boolean, expected: Text, seen: Told): asserts holds {
  if (holds) return;
  const told = typeof seen === "string" ? shown(seen) : { fr: shown(seen.fr), en: shown(seen.en) };
  throw new Mismatch(expected, told);
}

function shown(seen: string): string {
  return seen.trim() || "∅";
}
