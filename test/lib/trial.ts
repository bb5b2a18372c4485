import { type Check, type CheckCode, check } from "../../checks/lib/check.js";
import type { NodeName } from "../../stacks/plan/plan.js";

const text = { fr: "essai", en: "trial" };

/** A check that only a test has. */
export function trial<const N extends NodeName>(definition: CheckCode<N>): Check {
  return { title: text, expected: text, remedy: text, ...check(definition) };
}
