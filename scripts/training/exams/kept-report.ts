import type { ExamReport } from "../../facts/exam-report.js";
import { examReports } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";

/**
 * What was told of an exam when it was finished, the last time that it was.
 *
 * @throws Misuse where it was not finished by this candidate; UnreadableFacts where nobody can tell
 */
export async function keptReport(candidate: string, exam: string): Promise<ExamReport> {
  const found = (await examReports.read(candidate)).findLast((report) => report.exam === exam);
  if (found) return found;
  throw new Misuse({
    fr: `l'épreuve '${exam}' n'a pas été terminée par '${candidate}' : 'lab exam finish ${candidate} ${exam}' la juge`,
    en: `exam '${exam}' was not finished by '${candidate}': 'lab exam finish ${candidate} ${exam}' judges it`,
  });
}
