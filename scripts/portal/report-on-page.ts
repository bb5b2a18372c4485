import { changesPage } from "../cli/reports/changes.js";
import type { ExamReport } from "../facts/exam-report.js";
import { visible } from "../ground/terminal/visible.js";
import type { Appraisal } from "./store/appraisals.js";

/** What became of an exam, with what trainers have found of it that no machine sees. */
export interface ReportOnPage {
  readonly report: ExamReport;
  /** The last that was found of each criterion, by its full id; those that were taken back are left out. */
  readonly appraisals: ReadonlyMap<string, Appraisal>;
  /** What became of its machines, in the reader's language, a line each. */
  readonly changes: string;
}

/** @param found the last first */
export function reportOnPage(report: ExamReport, found: readonly Appraisal[]): ReportOnPage {
  const last = new Map<string, Appraisal>();
  for (const one of found.toReversed()) last.set(one.criterion, one);
  const kept = [...last]
    .filter(([, { verdict }]) => verdict !== "taken_back")
    .map(([id, one]) => [id, { ...one, words: visible(one.words) }] as const);
  return {
    report,
    appraisals: new Map(kept),
    changes: visible(changesPage(report.changes, new Date(report.startedAt))),
  };
}
