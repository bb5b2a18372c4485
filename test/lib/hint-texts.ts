import type { Hints } from "../../checks/lib/hint.js";
import type { Step } from "../../scripts/facts/steps.js";
import type { Text } from "../../scripts/ground/text.js";

/** Whatever the hints of a check may tell at a step, of each case and of none. */
export function hintTexts({ cases = [], ...always }: Hints, step: Step): Text[] {
  return [...cases, always].flatMap((one) => one[step] ?? []);
}
