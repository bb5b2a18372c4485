import { Misuse } from "./misuse.js";
import { Stopped } from "./stopped.js";
import type { Text } from "./text.js";

/** What went wrong, in both languages where it was said in both. */
export function textOf(problem: unknown): Text {
  if (problem instanceof Misuse || problem instanceof Stopped) return problem.text;
  const { message } = problem as Error;
  return { fr: message, en: message };
}
