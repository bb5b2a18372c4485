import { LocalizedError } from "./localized-error.js";
import type { Text } from "./text.js";

/**
 * Somebody stopped it: at the keyboard, from another process, on a page. A use case throws it when the signal that it
 * was handed ends; what it had begun is put right by the next `up` or `down`. Says how it was stopped.
 */
export class Stopped extends LocalizedError<Text> {
  override readonly name = "Stopped";
}
