import { z } from "zod";
import { catalogue } from "../../checks/catalogue.js";
import { judging } from "../../checks/lib/judging.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import { exerciseResults, exerciseRuns, hintsTaken } from "../facts/journal.js";
import { halfSchema, halvesOf } from "./halves-of.js";

/** What `exercise status --json` prints of one lab. */
export const exerciseStatusSchema = z.object({
  lab: z.string(),
  exercises: z.array(
    z.object({
      id: z.string(),
      startedAt: z.iso.datetime(),
      /** Absent while it runs. */
      finishedAt: z.iso.datetime().optional(),
      /** What a candidate is given. */
      minutes: z.number(),
      /** What it took, or has taken so far. */
      tookMinutes: z.number(),
      /** What hints about its checks have cost meanwhile. */
      hintMinutes: z.number(),
      /** Checks that were satisfied at the end, of how many; absent while it runs. */
      satisfied: z.int().optional(),
      of: z.int(),
    }),
  ),
  /** Those whose set-up or solution was cut off: half of it may be there. */
  halfDone: z.array(halfSchema),
});
export type ExerciseStatus = z.infer<typeof exerciseStatusSchema>;

/** Exercises of a lab, those that run and those that were finished, in the order of their start. */
export async function exerciseStatusOf(candidate: string): Promise<ExerciseStatus> {
  const [runs, results, taken, halves] = await Promise.all([
    exerciseRuns.read(candidate),
    exerciseResults.read(candidate),
    hintsTaken.read(candidate),
    halvesOf(candidate),
  ]);
  const running = Object.entries(runs).flatMap(([id, { startedAt, finishedAt }]) =>
    finishedAt ? [] : [{ id, startedAt }],
  );
  const all: Pick<
    ExerciseStatus["exercises"][number],
    "id" | "startedAt" | "finishedAt" | "satisfied" | "of"
  >[] = [
    ...results.map(({ id, startedAt, finishedAt, outcomes }) => ({
      id,
      startedAt,
      finishedAt,
      satisfied: Object.values(outcomes).filter((outcome) => outcome === "satisfied").length,
      of: Object.keys(outcomes).length,
    })),
    ...running.map((run) => ({ ...run, of: checksOf(run.id).length })),
  ];
  return {
    lab: candidate,
    halfDone: halves,
    exercises: all
      .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
      .map((one) => {
        const end = one.finishedAt ? Date.parse(one.finishedAt) : Date.now();
        const tookMs = end - Date.parse(one.startedAt);
        return {
          ...one,
          minutes: catalogue.exercises.get(one.id)?.minutes ?? 0,
          hintMinutes: hintMinutes(taken, checksOf(one.id), {
            since: one.startedAt,
            ...(one.finishedAt && { until: one.finishedAt }),
          }),
          tookMinutes: Math.round(tookMs / 6000) / 10,
        };
      }),
  };
}

/** Full ids of the checks that judge an exercise; none where a newer Plateau has it, or an older one had. */
function checksOf(id: string): readonly string[] {
  const exercise = catalogue.exercises.get(id);
  return exercise ? judging(exercise) : [];
}
