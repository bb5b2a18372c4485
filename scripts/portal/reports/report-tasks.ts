import type { LabFacts } from "../live/lab-facts.js";
import type { ReportView } from "../pages/view.js";
import type { ReportMark } from "../store/reports.js";

/** A run of an exercise that has a report. */
export interface ReportTask {
  /** Full id. */
  readonly exercise: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Whether its candidate may write: it is not over. */
  readonly isOpen: boolean;
}

/**
 * The tasks of a lab that have a report, by what pages call them: the full id of an exercise; in an exam its place on the
 * sheet, the first is `1`, for its candidate is not told ids.
 */
export function reportTasks(
  facts: LabFacts | undefined,
  forTrainer: boolean,
): ReadonlyMap<string, ReportTask> {
  const all = facts?.exercises.exercises ?? [];
  const exam = facts?.exam;
  const isSealed = exam && exam.state !== "finished" && !forTrainer;
  const own = isSealed ? [] : all.filter(({ isOfExam }) => forTrainer || !isOfExam);
  const begun = forTrainer ? undefined : exam?.startedAt;
  const sheet = exam && begun !== undefined ? exam.exercises : [];
  return new Map([
    ...own.map(({ id, startedAt, finishedAt }): [string, ReportTask] => [
      id,
      { exercise: id, startedAt, isOpen: finishedAt === undefined },
    ]),
    ...sheet.map((exercise, at): [string, ReportTask] => [
      String(at + 1),
      { exercise, startedAt: begun ?? "", isOpen: exam?.state !== "finished" },
    ]),
  ]);
}

/** Those that may be written, and those that were. */
export function reportViews(
  tasks: ReadonlyMap<string, ReportTask>,
  marks: readonly ReportMark[],
): Readonly<Record<string, ReportView>> {
  const views = [...tasks].map(([task, { exercise, startedAt, isOpen }]): [string, ReportView] => {
    const mark = marks.find((one) => one.exercise === exercise && one.startedAt === startedAt);
    const { version = 0, savedAt = null } = mark ?? {};
    return [task, { startedAt, version, savedAt, isOpen }];
  });
  return Object.fromEntries(views.filter(([, { isOpen, version }]) => isOpen || version > 0));
}
