import { z } from "zod";
import type { Text } from "../../ground/text.js";
import { refuse } from "./refuse.js";

/**
 * A word of a declaration.
 *
 * @param allowed what it may be, for whoever wrote another one
 */
export function allowedWord(pattern: RegExp, allowed: Text) {
  return z.string().superRefine((word, context) => {
    if (!pattern.test(word)) refuse(context, [], allowed);
  });
}
