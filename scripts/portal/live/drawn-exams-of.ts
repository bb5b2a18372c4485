import { drawnExams, examsFolder } from "../../facts/drawn-exams.js";
import { examReports } from "../../facts/journal.js";
import { UnreadableFacts } from "../../ground/unreadable-facts.js";

/** An exam that was drawn, as trainers choose it: its seed is nobody's. */
export interface DrawnExamFacts {
  readonly exam: string;
  /** Id of its paper. */
  readonly paper: string;
  /** ISO 8601. */
  readonly drawnAt: string;
  /** Those of the candidates asked about who have finished it, in their order. */
  readonly finished: readonly string[];
}

/**
 * Every exam that was drawn, the newest first.
 *
 * @param candidates asked about; one whose file can't be read counts as one who has not finished: `lab status` names it
 * @throws UnreadableFacts where nobody can tell what was drawn
 */
export async function drawnExamsOf(candidates: readonly string[]): Promise<DrawnExamFacts[]> {
  const [all, finished] = await Promise.all([
    drawnExams.read(examsFolder),
    Promise.all(
      candidates.map(async (candidate) => ({ candidate, exams: await finishedBy(candidate) })),
    ),
  ]);
  return Object.entries(all)
    .map(([exam, { paper, drawnAt }]) => ({
      ...{ exam, paper, drawnAt },
      finished: finished.flatMap(({ candidate, exams }) => (exams.has(exam) ? [candidate] : [])),
    }))
    .toSorted((one, other) => other.drawnAt.localeCompare(one.drawnAt));
}

async function finishedBy(candidate: string): Promise<ReadonlySet<string>> {
  try {
    return new Set((await examReports.read(candidate)).map(({ exam }) => exam));
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return new Set();
  }
}
