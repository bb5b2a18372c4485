import type { Scene } from "./check.js";
import { forgetLogin } from "./forget-login.js";
import type { Node } from "./node.js";
import { type WorkstationState, workstationState } from "./probes/workstation-state.js";
import { SharedWhileUsed } from "./shared-while-used.js";
import { create, remove, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";

/** Somebody without any right who may log on to a workstation, and that workstation. */
export interface WorkstationUser extends WorkstationState {
  readonly user: ThrowAwayAccount;
  /** Where accounts that it is asked about are made: `withAccounts` takes them. */
  readonly directory: readonly Node[];
}

const shared = new SharedWhileUsed<Promise<WorkstationUser>>();

/**
 * Lend a throw-away account of the domain to checks that log on to a workstation. Those that run at the
 * same time are lent the same one, as each creation costs a controller a tenth of a second; the last takes
 * away the account and what its sessions left. Whoever borrows it changes nothing of it, and gives it at
 * most one wrong password.
 *
 * @throws Mismatch when the directory does not take it, or the workstation has no address
 * @throws NotObserved when the workstation asks one controller for accounts, the other for tickets, and
 *   what is made on the first does not come to the second: that is replication's matter
 */
export async function withWorkstationUser<T>(
  workstation: Node,
  { nodes, token, benchSecrets }: Pick<Scene<"dc1" | "dc2">, "nodes" | "token" | "benchSecrets">,
  use: (user: WorkstationUser) => Promise<T>,
): Promise<T> {
  const begin = () => {
    const user = { login: `${token}${workstation.name}`, password: throwAwayPassword(token) };
    const value = workstationState(workstation).then((state) => ({
      ...state,
      user,
      directory: state.controllers.map((name) => nodes[name]),
    }));
    return {
      value,
      ready: value.then(({ directory }) => create(directory, [user])),
      end: async () => {
        await forgetLogin(workstation, user.login);
        const known = await value.catch(() => undefined);
        if (known) await remove(known.directory, [user]);
      },
    };
  };
  return shared.use(`${benchSecrets} ${workstation.name}`, begin, async (value) =>
    use(await value),
  );
}
