import { type UserInExercise, usersIn } from "../../checks/cp04/lib/users-of.js";
import { exerciseRuns } from "../facts/journal.js";
import { LocalizedError } from "../ground/localized-error.js";
import { homeLabs } from "../operations/home-labs.js";
import { inOwnCompany } from "../operations/in-own-company.js";

/** Candidates of this home whose running exercises have simulated users with something left to react to. */
export async function labsAwaitingUsers(): Promise<string[]> {
  const labs = await homeLabs();
  const awaited = await Promise.all(labs.map(awaitedUsersOf));
  return labs.filter((_, at) => awaited[at]?.length);
}

/**
 * Those users of one lab. None where its file can't be read, which `lab status` names, or its company is not kept here any
 * more: that keeps nothing else of the class from its trainer.
 */
export async function awaitedUsersOf(candidate: string): Promise<UserInExercise[]> {
  try {
    const runs = await exerciseRuns.read(candidate);
    return inOwnCompany(candidate, () => usersIn(runs)).filter(({ isOver }) => !isOver);
  } catch (problem) {
    if (!(problem instanceof LocalizedError)) throw problem;
    return [];
  }
}
