import { z } from "zod";
import { catalogue } from "../../../checks/catalogue.js";
import { lookedAt } from "../../../checks/lib/looked-at.js";
import { examClock } from "../../facts/exam-clock.js";
import { hintMinutes } from "../../facts/hint-minutes.js";
import {
  examReports,
  examSittings,
  exerciseRuns,
  hintsTaken,
  pauses,
} from "../../facts/journal.js";
import { openPause } from "../../facts/open-pause.js";
import { minutesOf } from "../minutes-of.js";

/** What `exam status --json` prints of one lab. */
export const examStatusSchema = z.object({
  lab: z.string(),
  /** The last exam that was begun there; absent where none was. */
  sitting: z
    .object({
      exam: z.string(),
      paper: z.string(),
      /** `half`: its set-up was cut off, or goes on. */
      state: z.enum(["half", "running", "paused", "finished"]),
      startedAt: z.iso.datetime().optional(),
      finishedAt: z.iso.datetime().optional(),
      /** What the candidate has, what a trainer gave besides included. */
      minutes: z.number(),
      extraMinutes: z.number(),
      /** Without times in which the lab was paused. */
      tookMinutes: z.number(),
      /** Less than nothing once he is over time; nothing cuts him off. */
      leftMinutes: z.number(),
      hintMinutes: z.number(),
      /** Full ids of exercises whose machines were made anew meanwhile. */
      left: z.array(z.string()),
    })
    .optional(),
  /** Names of exams that were finished in this lab, the oldest first. */
  finished: z.array(z.string()),
});
export type ExamStatus = z.infer<typeof examStatusSchema>;

/** How far a candidate is in an exam. */
export async function examStatusOf(candidate: string): Promise<ExamStatus> {
  const [sitting, reports, taken, allPauses, pause, runs] = await Promise.all([
    examSittings.read(candidate),
    examReports.read(candidate),
    hintsTaken.read(candidate),
    pauses.read(candidate),
    openPause(candidate),
    exerciseRuns.read(candidate),
  ]);
  const finished = reports.map(({ exam }) => exam);
  if (!sitting) return { lab: candidate, finished };
  const { exam, paper, startedAt, finishedAt, minutes, extraMinutes, exercises } = sitting;
  const begun = startedAt ?? new Date().toISOString();
  const until = finishedAt ?? new Date().toISOString();
  const { tookMs, leftMs } = examClock({ ...sitting, startedAt: begun }, allPauses, until);
  const checks = exercises.flatMap((id) => {
    const exercise = catalogue.exercises.get(id);
    return exercise ? lookedAt(exercise) : [];
  });
  const running = pause ? "paused" : "running";
  return {
    lab: candidate,
    finished,
    sitting: {
      exam,
      paper,
      state: !startedAt ? "half" : finishedAt ? "finished" : running,
      ...(startedAt && { startedAt }),
      ...(finishedAt && { finishedAt }),
      minutes: minutes + extraMinutes,
      extraMinutes,
      tookMinutes: minutesOf(tookMs),
      leftMinutes: minutesOf(leftMs),
      hintMinutes: hintMinutes(taken, [...new Set(checks)], { since: begun, until }),
      left: startedAt && !finishedAt ? exercises.filter((id) => !(id in runs)) : [],
    },
  };
}
