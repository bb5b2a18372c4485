import type { Text } from "../../scripts/ground/text.js";

/** The claim is false: what was expected and what was seen instead. The candidate's matter, not the bench's. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  readonly expected: Text;
  readonly seen: string;

  constructor(expected: Text, seen: string) {
    super(`expected: ${expected.en}; seen: ${seen}`);
    this.expected = expected;
    this.seen = seen;
  }
}
