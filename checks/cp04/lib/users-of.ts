import type { ExerciseRun } from "../../../scripts/facts/journal.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { ExerciseId } from "../../lib/ids.js";
import { filterUser } from "./filter-user.js";
import { lockedOutUser } from "./locked-out-user.js";
import type { PlayedUser } from "./played-user.js";

const usersOf = new Map<string, readonly PlayedUser[]>(
  Object.entries({
    "cp04/locked-out": [lockedOutUser],
    "cp04/own-filter": [filterUser],
    "cp04/two-users-at-once": [lockedOutUser, filterUser],
  } satisfies Partial<Record<ExerciseId, readonly PlayedUser[]>>),
);

/** Somebody who is played, of which exercise, and how far that is. */
export interface UserInExercise {
  readonly user: PlayedUser;
  readonly login: Login;
  /** Full id. */
  readonly exercise: string;
  readonly seen: number;
  readonly isOver: boolean;
  /** Whether a trainer writes in that person's stead. */
  readonly isTrainers: boolean;
}

/** Users of the exercises that run in a lab, of the company in force. */
export function usersIn(runs: Readonly<Record<string, ExerciseRun>>): UserInExercise[] {
  return Object.entries(runs).flatMap(([exercise, run]) => {
    const users = run.finishedAt === undefined ? (usersOf.get(exercise) ?? []) : [];
    return users.map((user) => {
      const login = user.login();
      const kept = run.users?.[login] ?? { seen: 0, isOver: false, isTrainers: false };
      return { user, login, exercise, ...kept };
    });
  });
}
