import { say, type Text } from "./text.js";

/**
 * Somebody stopped it: at the keyboard, from another process, on a page. A use case throws it when the signal that it
 * was handed ends; what it had begun is put right by the next `up` or `down`.
 */
export class Stopped extends Error {
  override readonly name = "Stopped";
  readonly text: Text;

  /** @param text how it was stopped */
  constructor(text: Text) {
    super(say(text));
    this.text = text;
  }
}
