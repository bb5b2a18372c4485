import type { NodeName } from "../../stacks/plan.js";
import type { Scene } from "./check.js";
import { forgetLogin } from "./forget-login.js";
import type { Node } from "./node.js";
import { learned } from "./probes/learned.js";
import { type WorkstationState, workstationState } from "./probes/workstation-state.js";
import { SharedWhileUsed } from "./shared-while-used.js";
import { create, remove, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";
import { throwAwayLogin } from "./throw-away-login.js";

/** Somebody without any right who may log on to a workstation, and that workstation. */
export interface WorkstationUser extends WorkstationState {
  readonly user: ThrowAwayAccount;
  /** Where accounts that it is asked about are made: `withAccounts` takes them. */
  readonly directory: readonly Node[];
}

/** A throw-away account, and which controllers have it by now. */
interface LentAccount {
  readonly user: ThrowAwayAccount;
  /** Where it was made, and will be taken away. */
  readonly directory: readonly Node[];
  readonly knownTo: Set<NodeName>;
}

const shared = new SharedWhileUsed<Promise<LentAccount>>();

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
  const now = async () => {
    const state = await workstationState(workstation);
    return { ...state, directory: state.controllers.map((name) => nodes[name]) };
  };
  const begin = () => {
    const user = {
      login: throwAwayLogin(token, workstation.name),
      password: throwAwayPassword(token),
    };
    const value = now().then(async ({ directory }) => {
      await create(directory, [user]);
      return { user, directory, knownTo: new Set(directory.map(({ name }) => name)) };
    });
    return {
      value,
      ready: value.then(() => undefined),
      end: async () => {
        await forgetLogin(workstation, user.login);
        const made = await value.catch(() => undefined);
        if (made) await remove(made.directory, [user]);
      },
    };
  };
  return shared.use(`${benchSecrets} ${workstation.name}`, begin, async (lent) => {
    const { user, knownTo } = await lent;
    // Its sssd may have turned to another controller since.
    const state = await now();
    const strangers = state.directory.filter(({ name }) => !knownTo.has(name));
    await Promise.all(strangers.map((controller) => learned(controller, [user.login], 0)));
    for (const { name } of strangers) knownTo.add(name);
    return use({ ...state, user });
  });
}
