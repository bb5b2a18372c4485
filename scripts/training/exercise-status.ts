import { z } from "zod";
import { catalogue } from "../../checks/catalogue.js";
import { judging } from "../../checks/lib/judging.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { assistedBy } from "../facts/assisted-by.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import {
  assistances,
  exerciseResults,
  exerciseRuns,
  hintsTaken,
  pauses,
} from "../facts/journal.js";
import { lostOf } from "../facts/lost-of.js";
import { pausedMs } from "../facts/paused-ms.js";
import { halfSchema, halvesOf } from "./halves-of.js";
import { minutesOf } from "./minutes-of.js";

/** What `exercise status --json` prints of one lab. */
export const exerciseStatusSchema = z.object({
  lab: z.string(),
  exercises: z.array(
    z.object({
      id: z.string(),
      startedAt: z.iso.datetime(),
      /** Absent while it runs. */
      finishedAt: z.iso.datetime().optional(),
      /** What a candidate is given, a trainer's extension included. */
      minutes: z.number(),
      /** What it took, or has taken so far; times in which the lab was paused are left out. */
      tookMinutes: z.number(),
      /** What hints about its checks have cost meanwhile. */
      hintMinutes: z.number(),
      /** Checks that were satisfied at the end, of how many; absent while it runs. */
      satisfied: z.int().optional(),
      of: z.int(),
      /** Full ids of what had to be kept, and was not: red at the end, and not at the start. Empty while it runs. */
      lost: z.array(z.string()),
      /** Names of the trainers who worked on it themselves. */
      assistedBy: z.array(z.string()),
      /** Whether it is part of an exam, which gives its minutes; absent where it is its own. */
      isOfExam: z.literal(true).optional(),
    }),
  ),
  /** Those whose set-up or solution was cut off: half of it may be there. */
  halfDone: z.array(halfSchema),
});
export type ExerciseStatus = z.infer<typeof exerciseStatusSchema>;

/** Exercises of a lab, those that run and those that were finished, in the order of their start. */
export async function exerciseStatusOf(candidate: string): Promise<ExerciseStatus> {
  const [runs, results, taken, allPauses, halves, helped] = await Promise.all([
    exerciseRuns.read(candidate),
    exerciseResults.read(candidate),
    hintsTaken.read(candidate),
    pauses.read(candidate),
    halvesOf(candidate),
    assistances.read(candidate),
  ]);
  const now = new Date().toISOString();
  const running = Object.entries(runs).flatMap(
    ([id, { startedAt, finishedAt, extraMinutes = 0, minutes }]) =>
      finishedAt ? [] : [{ id, startedAt, extraMinutes, given: minutes }],
  );
  const all: (Pick<
    ExerciseStatus["exercises"][number],
    "id" | "startedAt" | "finishedAt" | "satisfied" | "of" | "lost" | "assistedBy"
  > & {
    readonly paused: number;
    readonly extraMinutes: number;
    /** What an exam gives for all of it; undefined where the exercise is on its own. */
    readonly given: number | undefined;
  })[] = [
    // Pauses go with the lab, what they took of an exercise stays with it.
    ...results.map(({ id, startedAt, finishedAt, outcomes, kept = {}, ...one }) => ({
      id,
      paused: one.pausedMs ?? 0,
      extraMinutes: one.extraMinutes ?? 0,
      given: one.minutes,
      startedAt,
      finishedAt,
      satisfied: Object.values(outcomes).filter((outcome) => outcome === "satisfied").length,
      of: Object.keys(outcomes).length,
      lost: lostOf(kept),
      assistedBy: one.assistedBy ?? [],
    })),
    ...running.map((run) => ({
      ...run,
      paused: pausedMs(allPauses, run.startedAt, now),
      of: judgingOf(run.id).length,
      lost: [],
      assistedBy: assistedBy(helped, { since: run.startedAt, until: now }),
    })),
  ];
  return {
    lab: candidate,
    halfDone: halves,
    exercises: all
      .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
      .map(({ paused, extraMinutes, given, ...one }) => {
        const end = Date.parse(one.finishedAt ?? now);
        const tookMs = end - Date.parse(one.startedAt) - paused;
        return {
          ...one,
          ...(given !== undefined && { isOfExam: true as const }),
          minutes: (given ?? catalogue.exercises.get(one.id)?.minutes ?? 0) + extraMinutes,
          hintMinutes: hintMinutes(taken, lookedAtOf(one.id), {
            since: one.startedAt,
            ...(one.finishedAt && { until: one.finishedAt }),
          }),
          tookMinutes: minutesOf(tookMs),
        };
      }),
  };
}

/** Full ids of the checks that judge an exercise; none where a newer Plateau has it, or an older one had. */
function judgingOf(id: string): readonly string[] {
  const exercise = catalogue.exercises.get(id);
  return exercise ? judging(exercise) : [];
}

/** The same, with what has to be kept. */
function lookedAtOf(id: string): readonly string[] {
  const exercise = catalogue.exercises.get(id);
  return exercise ? lookedAt(exercise) : [];
}
