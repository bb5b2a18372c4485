import type { Outcome } from "../../../checks/lib/check.js";

/** Whether an outcome counts neither for nor against anybody. */
export function countsNowhere(outcome: Outcome): boolean {
  return outcome === "not_started" || outcome === "needs_trainer";
}
