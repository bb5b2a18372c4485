import type { Lab } from "../../checks/lib/run/lab.js";
import type { Result } from "../../checks/lib/run/result.js";
import { exerciseResults, exerciseRuns } from "../facts/journal.js";
import { endExercise } from "./end-exercise.js";
import type { JudgedExercise } from "./judge-exercise.js";

/**
 * Note what became of an exercise, and end what it left running.
 *
 * @param endedBy who has ended it, where that was not its candidate
 * @returns what a trainer gave besides, in minutes: somebody may have given more while it was judged
 */
export async function noteJudged(
  lab: Lab,
  id: string,
  { report, startedAt, finishedAt, pausedMs, assistedBy }: JudgedExercise,
  endedBy?: string,
): Promise<number> {
  const isKept = (one: Result) => report.kept.includes(one.id);
  const {
    extraMinutes = 0,
    minutes,
    cause,
    keepsCause,
    atZero,
  } = (await exerciseRuns.read(lab.name))[id] ?? {};
  await exerciseResults.update(lab.name, (all) => [
    ...all,
    {
      id,
      startedAt,
      finishedAt,
      ...(cause !== undefined && { cause }),
      ...(keepsCause && { keepsCause }),
      ...(atZero && { atZero }),
      ...(endedBy !== undefined && { endedBy }),
      outcomes: outcomesOf(report.results.filter((one) => !isKept(one))),
      changes: report.changes,
      ...(report.kept.length > 0 && { kept: outcomesOf(report.results.filter(isKept)) }),
      ...(extraMinutes > 0 && { extraMinutes }),
      ...(minutes !== undefined && { minutes }),
      ...(pausedMs > 0 && { pausedMs }),
      ...(assistedBy.length > 0 && { assistedBy: [...assistedBy] }),
    },
  ]);
  await exerciseRuns.update(lab.name, (runs) => ({
    ...runs,
    [id]: { ...runs[id], startedAt, finishedAt },
  }));
  await endExercise(id, lab);
  return extraMinutes;
}

function outcomesOf(results: readonly Result[]): Record<string, string> {
  return Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));
}
