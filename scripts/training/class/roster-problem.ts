import type { Text } from "../../ground/text.js";

/** Something wrong in a roster. */
export interface RosterProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Header of the column, as it is written there; absent where the whole line is wrong. */
  readonly column?: string;
  /** What is wrong, with the value, what is allowed, and what to do. */
  readonly text: Text;
}
