import type { Step } from "../../scripts/facts/steps.js";
import type { Text } from "../../scripts/ground/text.js";
import type { FaultId } from "./ids.js";

/** What each step costs, in minutes of the candidate's time. Why minutes is in checks/README.md. */
export const priceOf: Readonly<Record<Step, number>> = { where: 1, what: 2, how: 4 };

/** One hint, in both languages. */
export interface Hint extends Text {
  /**
   * It applies only where this matches what was observed: what was expected and is not, in English,
   * then what was seen, on a line of its own. @default - it is true whatever makes the check red
   */
  readonly when?: RegExp;
  /** Full ids of the faults that it speaks of: of any other it would be untrue. @default - of any */
  readonly causes?: readonly FaultId[];
}

/** The hints of a check, at most one a step for what was seen. There is always one that says where to look. */
export interface Hints {
  readonly where: Hint | readonly [...specific: Hint[], always: Hint];
  readonly what?: Hint | readonly Hint[];
  readonly how?: Hint | readonly Hint[];
}
