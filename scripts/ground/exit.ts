/** Exit codes of every verb. */
export const Exit = {
  /** The verb did its work, or every selected check is satisfied. */
  done: 0,
  /** At least one check is not satisfied. */
  notSatisfied: 1,
  /** Wrong use: unknown name, invalid plan, busy lab, something missing. Nothing was changed. */
  misuse: 2,
  /** Could not judge: nothing is known to be wrong, but something could not be observed. */
  notObserved: 3,
  /** Somebody stopped it, as shells tell it of Ctrl-C. */
  stopped: 130,
} as const;

export type ExitCode = (typeof Exit)[keyof typeof Exit];
