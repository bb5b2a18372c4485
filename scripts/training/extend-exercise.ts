import { exerciseRuns } from "../facts/journal.js";
import { mustNotBeOfExam } from "./exams/must-not-be-of-exam.js";
import { exerciseOf } from "./exercise-of.js";
import { extraOf } from "./extra-of.js";
import { notRunning } from "./not-running.js";

export interface ExtendExerciseInput {
  readonly candidate: string;
  /** Full id. */
  readonly exercise: string;
  /** How many more; fewer than nothing take back what was given. */
  readonly minutes: number;
}

export interface ExtendedExercise {
  readonly lab: string;
  readonly id: string;
  /** What the candidate has now, in minutes. */
  readonly minutes: number;
}

/**
 * Give a candidate more time for an exercise that runs, or take back what was given. It is noted alone: nobody who looks
 * at the lab, or changes it, is waited for.
 *
 * @throws Misuse, with nothing changed, where it does not run, or where less than its own time or more than a day
 *   besides would be left
 * @throws UnreadableFacts where that can't be noted
 */
export async function extendExercise({
  candidate,
  exercise: id,
  minutes,
}: ExtendExerciseInput): Promise<ExtendedExercise> {
  const exercise = exerciseOf(id);
  // Where there is no lab nothing is made for one.
  if (!(id in (await exerciseRuns.read(candidate)))) throw notRunning(candidate, id);
  await mustNotBeOfExam(candidate, id);
  let extraMinutes = 0;
  await exerciseRuns.update(candidate, (runs) => {
    const run = runs[id];
    if (!run || run.finishedAt) throw notRunning(candidate, id);
    const { atZero, ...others } = run;
    extraMinutes = extraOf(minutes, run.extraMinutes ?? 0);
    // With more time its clock comes to zero once more.
    const kept = minutes > 0 ? others : run;
    return { ...runs, [id]: { ...kept, extraMinutes } };
  });
  return { lab: candidate, id, minutes: exercise.minutes + extraMinutes };
}
