import { LocalizedError } from "./localized-error.js";
import type { Text } from "./text.js";

/**
 * Something the user can put right: bad input, a busy lab, a missing tool. Says what is wrong, the
 * value, what is allowed and what to do. The command line says it and exits 2.
 */
export class Misuse extends LocalizedError<Text> {
  override readonly name = "Misuse";
}
