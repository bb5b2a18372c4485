import { usersIn } from "../../checks/cp04/lib/users-of.js";
import { exerciseRuns } from "../facts/journal.js";
import { noteUser } from "../facts/note-user.js";
import { oneOf } from "../ground/one-of.js";

export interface TakeUserInput {
  readonly candidate: string;
  readonly login: string;
  /** True: a trainer writes as that user from now on. False: the user is simulated again. */
  readonly isTrainers: boolean;
}

const kind = {
  fr: "d'utilisateur simulé d'un exercice en cours",
  en: "simulated user of a running exercise",
};

/**
 * Hand a simulated user of a running exercise to a trainer, or back.
 *
 * @throws Misuse naming the users that there are
 */
export async function takeUser({ candidate, login, isTrainers }: TakeUserInput): Promise<void> {
  const users = usersIn(await exerciseRuns.read(candidate));
  const logins = users.map((one) => one.login);
  const found = oneOf<string>(kind, login, logins);
  for (const { exercise } of users.filter((one) => one.login === found)) {
    await noteUser(candidate, exercise, found, { isTrainers });
  }
}
