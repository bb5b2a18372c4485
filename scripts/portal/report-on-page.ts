import { changesPage } from "../cli/reports/changes.js";
import type { ExamReport } from "../facts/exam-report.js";
import { visible } from "../ground/terminal/visible.js";
import { drawReport } from "./reports/draw-report.js";
import type { Appraisal } from "./store/appraisals.js";
import type { ReportFile } from "./store/report-files.js";
import type { Report } from "./store/reports.js";

/** What became of an exam, with what trainers have found of it that no machine sees. */
export interface ReportOnPage {
  readonly report: ExamReport;
  /** The last that was found of each criterion, by its full id; those that were taken back are left out. */
  readonly appraisals: ReadonlyMap<string, Appraisal>;
  /** What its candidate wrote of each request, drawn, by full id of the exercise; absent where that is nothing. */
  readonly written: ReadonlyMap<string, string>;
  /** What the candidate attached to their reports. */
  readonly files: readonly ReportFile[];
  /** What became of its machines, in the reader's language, a line each. */
  readonly changes: string;
}

/**
 * @param found the last first
 * @param reports of the lab, of whatever run
 * @param files of those reports
 */
export function reportOnPage(
  report: ExamReport,
  found: readonly Appraisal[],
  reports: readonly Report[],
  files: readonly ReportFile[],
): ReportOnPage {
  const last = new Map<string, Appraisal>();
  for (const one of found.toReversed()) last.set(one.criterion, one);
  const kept = [...last]
    .filter(([, { verdict }]) => verdict !== "taken_back")
    .map(([id, one]) => [id, { ...one, words: visible(one.words) }] as const);
  return {
    report,
    appraisals: new Map(kept),
    written: new Map(
      reports
        .filter(({ startedAt }) => startedAt === report.startedAt)
        .map(({ exercise, words }) => [exercise, drawReport(words, 4)]),
    ),
    files: files.filter(({ startedAt }) => startedAt === report.startedAt),
    changes: visible(changesPage(report.changes, new Date(report.startedAt))),
  };
}
