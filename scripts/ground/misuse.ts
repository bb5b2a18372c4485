import { say, type Text } from "./text.js";

/**
 * Something the user can put right: bad input, a busy lab, a missing tool. Says what is wrong, the
 * value, what is allowed and what to do. The command line prints it and exits 2.
 */
export class Misuse extends Error {
  override readonly name = "Misuse";
  readonly text: Text;

  constructor(text: Text) {
    super(say(text));
    this.text = text;
  }
}
