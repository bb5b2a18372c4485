import { hintMinutes } from "../../facts/hint-minutes.js";
import { examSittings, hintsTaken, pauses } from "../../facts/journal.js";
import { pausedMs } from "../../facts/paused-ms.js";
import { Misuse } from "../../ground/misuse.js";
import { type Sheet, sheetOf } from "../../training/exams/sheet-of.js";
import { lookedAtInExam } from "../looked-at-in-exam.js";

/** The last exam that was begun in a lab, with its clock. Times are ISO 8601, by the server's clock. */
export interface ExamFacts {
  /** Name that it was drawn under. */
  readonly exam: string;
  /** `half`: it is being set up, or that was cut off. */
  readonly state: "half" | "running" | "paused" | "finished";
  /** When the clock began; absent in `half`. */
  readonly startedAt?: string;
  /** When it comes to zero, unless more time is given or the lab is paused; absent in `half`. */
  readonly endsAt?: string;
  /** Since when it stands: a pause began, or it was handed in; absent while it runs. */
  readonly stoppedAt?: string;
  /** What the candidate has in all, in minutes, extra time included. */
  readonly minutes: number;
  readonly extraMinutes: number;
  /** What hints have cost since it began, in minutes. */
  readonly hintMinutes: number;
  readonly hints: "none" | "priced";
  readonly selfCheck: "none" | "own";
  /** Full ids, in the order of the sheet. */
  readonly exercises: readonly string[];
  /** What the candidate reads; absent where this Plateau has its paper or an exercise no more. */
  readonly sheet?: Sheet;
}

/**
 * The exam of a lab; undefined where none was begun with the machines that there are.
 *
 * @throws UnreadableFacts where a file of the lab's folder can't be read
 */
export async function examFactsOf(candidate: string): Promise<ExamFacts | undefined> {
  const sitting = await examSittings.read(candidate);
  if (!sitting) return undefined;
  const { exam, exercises, hints, selfCheck, extraMinutes, startedAt, finishedAt } = sitting;
  const [allPauses, taken] = await Promise.all([
    pauses.read(candidate),
    hintsTaken.read(candidate),
  ]);
  const minutes = sitting.minutes + extraMinutes;
  const sheet = sheetOrNone(exam, sitting);
  const facts = {
    exam,
    minutes,
    extraMinutes,
    hints,
    selfCheck,
    exercises,
    ...(sheet && { sheet }),
  };
  if (!startedAt) return { ...facts, state: "half", hintMinutes: 0 };
  const paused = finishedAt ? undefined : allPauses.find(({ until }) => until === undefined);
  const stoppedAt = finishedAt ?? paused?.since;
  const lastedMs = pausedMs(allPauses, startedAt, stoppedAt ?? new Date().toISOString());
  return {
    ...facts,
    state: finishedAt ? "finished" : paused ? "paused" : "running",
    startedAt,
    endsAt: new Date(Date.parse(startedAt) + minutes * 60_000 + lastedMs).toISOString(),
    ...(stoppedAt && { stoppedAt }),
    hintMinutes: hintMinutes(taken, [...lookedAtInExam(exercises)], {
      since: startedAt,
      ...(finishedAt && { until: finishedAt }),
    }),
  };
}

function sheetOrNone(exam: string, sitting: Parameters<typeof sheetOf>[1]): Sheet | undefined {
  try {
    return sheetOf(exam, sitting);
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    return undefined;
  }
}
