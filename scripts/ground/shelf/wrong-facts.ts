import type { Text } from "../text.js";

/** What is noted can't be used. Whose it is and where to find it is told by `UnreadableFacts`. */
export class WrongFacts extends Error {
  override readonly name = "WrongFacts";
  /** What is wrong, after the name of the place. */
  readonly wrong: Text;
  /** What to do. @default - put a sound copy back */
  readonly cure: Text | undefined;

  constructor(wrong: Text, cure?: Text) {
    super(wrong.en);
    this.wrong = wrong;
    this.cure = cure;
  }
}
