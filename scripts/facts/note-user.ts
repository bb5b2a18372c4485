import { type ExerciseRun, exerciseRuns } from "./journal.js";

type KeptUser = NonNullable<ExerciseRun["users"]>[string];

/** Note of somebody who is played in an exercise what has changed; of one that does not run any more nothing is. */
export async function noteUser(
  candidate: string,
  exercise: string,
  login: string,
  changed: Partial<KeptUser>,
): Promise<void> {
  await exerciseRuns.update(candidate, (runs) => {
    const run = runs[exercise];
    if (!run || run.finishedAt !== undefined) return runs;
    const before = run.users?.[login] ?? { seen: 0, isOver: false, isTrainers: false };
    const users = { ...run.users, [login]: { ...before, ...changed } };
    return { ...runs, [exercise]: { ...run, users } };
  });
}
