import type { Outcome } from "../../../checks/lib/check.js";
import type { ExamVerdict } from "../../facts/exam-report.js";

/** The outcome of a check that a verdict has the name and the mark of. */
export const verdictOutcomes = {
  satisfied: "satisfied",
  not_satisfied: "not_satisfied",
  not_observed: "not_observed",
  for_trainer: "needs_trainer",
} as const satisfies Readonly<Record<ExamVerdict, Outcome>>;
