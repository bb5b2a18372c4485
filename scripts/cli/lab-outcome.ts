import type { Text } from "../ground/text.js";

/** What became of one lab of several. */
export type LabOutcome<T> =
  | { readonly lab: string; readonly result: T }
  | { readonly lab: string; readonly failure: LabFailure };

/** Why nothing, or not all, was done to a lab. */
export interface LabFailure {
  /** What was thrown. */
  readonly why: unknown;
  /** What was done before that, and stays so. */
  readonly done: readonly Text[];
  /** The command that tries this lab again. */
  readonly again: string;
}
