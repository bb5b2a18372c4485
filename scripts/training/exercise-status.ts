import { z } from "zod";
import { catalogue } from "../../checks/catalogue.js";
import { judging } from "../../checks/lib/judging.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { resultSchema } from "../../checks/lib/run/result.js";
import { assistedBy } from "../facts/assisted-by.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import {
  assistances,
  type ExerciseRun,
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
      /** Of those that judge it, what was not satisfied at the end, by full id. Empty while it runs. */
      failed: z.record(z.string(), resultSchema.shape.outcome),
      /** What was satisfied as its time was over, of how many, and when that was seen; absent where nobody looked. */
      atZero: z.object({ seenAt: z.iso.datetime(), satisfied: z.int(), of: z.int() }).optional(),
      /** Name of the cause that was drawn for it; absent while it runs, and where it has none. */
      cause: z.string().optional(),
      /** That the trainer keeps the cause to himself; absent where its candidate is told. */
      keepsCause: z.literal(true).optional(),
      /** Who ended it, where that was not its candidate. */
      endedBy: z.string().optional(),
      /** Names of the trainers who worked on it themselves. */
      assistedBy: z.array(z.string()),
      /** Whether it is part of an exam, which gives its minutes; absent where it is its own. */
      isOfExam: z.literal(true).optional(),
    }),
  ),
  /** Those whose set-up or solution goes on, or was cut off: half of it may be there. */
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
    ([id, { startedAt, finishedAt, extraMinutes = 0, minutes, atZero }]) =>
      finishedAt ? [] : [{ id, startedAt, extraMinutes, given: minutes, ...atZeroOf(atZero) }],
  );
  const all: (Pick<
    ExerciseStatus["exercises"][number],
    | "id"
    | "startedAt"
    | "finishedAt"
    | "satisfied"
    | "of"
    | "lost"
    | "failed"
    | "atZero"
    | "cause"
    | "keepsCause"
    | "endedBy"
    | "assistedBy"
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
      failed: failedOf(outcomes),
      ...atZeroOf(one.atZero),
      ...(one.cause !== undefined && { cause: one.cause }),
      ...(one.keepsCause && { keepsCause: one.keepsCause }),
      ...(one.endedBy !== undefined && { endedBy: one.endedBy }),
      assistedBy: one.assistedBy ?? [],
    })),
    ...running.map((run) => ({
      ...run,
      paused: pausedMs(allPauses, run.startedAt, now),
      of: judgingOf(run.id).length,
      lost: [],
      failed: {},
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

function atZeroOf(
  seen: ExerciseRun["atZero"],
): Pick<ExerciseStatus["exercises"][number], "atZero"> {
  if (!seen) return {};
  const all = Object.values(seen.outcomes);
  const satisfied = all.filter((outcome) => outcome === "satisfied").length;
  return { atZero: { seenAt: seen.seenAt, satisfied, of: all.length } };
}

/** A newer Plateau may have noted an outcome that this one does not know: it was not satisfied. */
function failedOf(outcomes: Readonly<Record<string, string>>) {
  const known = z.record(z.string(), resultSchema.shape.outcome.catch("not_satisfied"));
  return known.parse(
    Object.fromEntries(Object.entries(outcomes).filter(([, one]) => one !== "satisfied")),
  );
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
