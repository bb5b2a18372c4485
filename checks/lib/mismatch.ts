import { english, type Text, type Told } from "../../scripts/ground/text.js";

/** The claim is false: what was expected and what was seen instead. The candidate's matter, not the bench's. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
  readonly expected: Text;
  readonly seen: Told;

  constructor(expected: Text, seen: Told) {
    super(`expected: ${expected.en}; seen: ${english(seen)}`);
    // Texts of content are read for the company at hand.
    this.expected = { fr: expected.fr, en: expected.en };
    this.seen = seen;
  }
}
