import type { Step } from "../../scripts/facts/steps.js";
import type { Text } from "../../scripts/ground/text.js";
import type { FaultId } from "./ids.js";

/** What each step costs, in minutes of the candidate's time. Why minutes is in checks/README.md. */
export const priceOf: Readonly<Record<Step, number>> = { where: 1, what: 2, how: 4 };

/** What is told at each step: where to look, what is wrong in kind, how to put it right. */
type Help = { readonly [S in Step]?: Text };

/** One way in which a check is red, and what is told of it. */
export interface Case extends Help {
  /**
   * It is this case where this matches what was observed: what was expected and is not, in English, then what
   * was seen, on a line of its own.
   */
  readonly when: RegExp;
  /** Full ids of the faults that it speaks of: of any other it would be untrue. @default - of any */
  readonly causes?: readonly FaultId[];
}

/**
 * The hints of a check. At each step one is told: that of the first case which applies and has one, else the one
 * that stands beside the cases, which is true whatever makes the check red. There is always one that says where to
 * look.
 */
export interface Hints extends Help {
  readonly where: Text;
  /** The order counts. @default - every step is told alike of any cause */
  readonly cases?: readonly Case[];
}
