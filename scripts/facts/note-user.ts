import { type ExerciseRun, exerciseRuns } from "./journal.js";

type KeptUser = NonNullable<ExerciseRun["users"]>[string];

/** Note what changed of a simulated user. An exercise that is over stays as it is. */
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
