import { z } from "zod";
import { refuse } from "./refuse.js";
import type { Text } from "./text.js";

/**
 * A word of what somebody wrote as JSON.
 *
 * @param allowed what it may be, for whoever wrote another one
 */
export function allowedWord(pattern: RegExp, allowed: Text) {
  return z.string().superRefine((word, context) => {
    if (!pattern.test(word)) refuse(context, [], allowed);
  });
}
