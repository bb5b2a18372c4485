import { usersIn } from "../../checks/cp04/lib/users-of.js";
import { exerciseRuns } from "../facts/journal.js";
import { noteUser } from "../facts/note-user.js";
import { oneOf } from "../ground/one-of.js";

export interface TakeUserInput {
  readonly candidate: string;
  readonly login: string;
  /** Whether a trainer writes in that person's stead from now on; false: the person is played again. */
  readonly isTrainers: boolean;
}

const kind = {
  fr: "d'utilisateur simulé d'un exercice en cours",
  en: "simulated user of a running exercise",
};

/**
 * Have a trainer write in the stead of somebody who is played in an exercise, or no longer.
 *
 * @throws Misuse naming those who are
 */
export async function takeUser({ candidate, login, isTrainers }: TakeUserInput): Promise<void> {
  const users = usersIn(await exerciseRuns.read(candidate));
  const logins = users.map((one) => one.login);
  const found = oneOf<string>(kind, login, logins);
  for (const { exercise } of users.filter((one) => one.login === found)) {
    await noteUser(candidate, exercise, found, { isTrainers });
  }
}
