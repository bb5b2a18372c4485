import type { Exercise } from "../../checks/lib/exercise.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { assistedBy } from "../facts/assisted-by.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import { assistances, hintsTaken, pauses } from "../facts/journal.js";
import { pausedMs } from "../facts/paused-ms.js";
import type { Tools } from "../ground/tools.js";
import type { FinishReport } from "./finish-report.js";
import { lookAtEnd, type SeenBefore } from "./look-at-end.js";

/** An exercise whose clock is stopped. */
export interface StoppedRun {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Of what has to be kept, full ids of what held at its start. */
  readonly held: readonly string[];
}

/** What an exercise came to, as long as nothing of it is noted. */
export interface JudgedExercise extends Pick<StoppedRun, "startedAt" | "finishedAt"> {
  readonly report: FinishReport;
  /** For how long the lab was paused meanwhile, in milliseconds. */
  readonly pausedMs: number;
  /** Names of the trainers who worked on it themselves. */
  readonly assistedBy: readonly string[];
}

/**
 * Judge an exercise in a candidate's lab, and note nothing.
 *
 * @param before what became of its machines until then, as checks write as well, and what was seen before any restart
 * @throws what `lookAtEnd` does
 */
export async function judgeExercise(
  lab: Lab,
  exercise: Exercise,
  { startedAt, finishedAt, held }: StoppedRun,
  before: Pick<FinishReport, "changes"> & { readonly since: Date; readonly seen: SeenBefore },
  tools: Tools,
): Promise<JudgedExercise> {
  const [taken, allPauses] = await Promise.all([hintsTaken.read(lab.name), pauses.read(lab.name)]);
  const judged = await lookAtEnd(lab, exercise, held, before.seen, tools);
  // Hints of another time are not this exercise's.
  const during = { since: startedAt, until: finishedAt };
  const results = judged.results.map((result) => ({
    ...result,
    hintMinutes: hintMinutes(taken, [result.id], during),
  }));
  return {
    report: { ...judged, results, since: before.since.toISOString(), changes: before.changes },
    startedAt,
    finishedAt,
    pausedMs: pausedMs(allPauses, startedAt, finishedAt),
    assistedBy: assistedBy(await assistances.read(lab.name), during),
  };
}
