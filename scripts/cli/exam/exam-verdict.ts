import type { ExamReport } from "../../facts/exam-report.js";
import { Exit, type ExitCode } from "../../ground/exit.js";

/** The exit code that reports of exams deserve, as `verdictOf` has it of checks. */
export function examVerdict(reports: readonly ExamReport[]): ExitCode {
  const verdicts = reports.flatMap(({ exercises }) => exercises.map(({ verdict }) => verdict));
  if (verdicts.includes("not_satisfied")) return Exit.notSatisfied;
  return verdicts.includes("not_observed") ? Exit.notObserved : Exit.done;
}
