import type { NodeName } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import type { Machine } from "../nodes/machine.js";
import type { Node } from "../nodes/node.js";
import { learned } from "../probes/directory/learned.js";
import { type WorkstationState, workstationState } from "../probes/directory/workstation-state.js";
import { SharedFixture } from "../sharing/shared-fixture.js";
import { forgetLogins } from "./forget-login.js";
import { createAccounts, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";
import { throwAwayLogin } from "./throw-away-login.js";

/** Somebody without any right who may log on to a workstation, and that workstation. */
export interface WorkstationUser extends WorkstationState {
  readonly user: ThrowAwayAccount;
  /** Where accounts that it is asked about are made: `createAccounts` takes them. */
  readonly directory: readonly Node[];
}

/** A throw-away account, and which controllers have it by now. */
interface LentAccount {
  readonly user: ThrowAwayAccount;
  readonly knownTo: Set<NodeName>;
}

const shared = new SharedFixture<LentAccount>();

/**
 * Lend a throw-away account of the domain to a check that logs on to a workstation. Those that run at the
 * same time are lent the same one, as each creation costs a controller a tenth of a second; the last takes
 * away the account and what its sessions left. Whoever borrows it changes nothing of it, and gives it at
 * most one wrong password.
 *
 * @throws Mismatch when the directory does not take it, or the workstation has no address
 * @throws NotObserved when the workstation asks one controller for accounts, the other for tickets, and
 *   what is made on the first does not come to the second: that is replication's matter
 */
export async function borrowWorkstationUser(
  workstation: Machine,
  scene: Pick<CheckScene<"dc1" | "dc2">, "look" | "nodes" | "token" | "tidy" | "tidying">,
): Promise<WorkstationUser> {
  const now = async () => {
    const state = await workstationState(workstation);
    return { ...state, directory: state.controllers.map((name) => scene.nodes[name]) };
  };
  const { user, knownTo } = await shared.use(scene, workstation.name, async (own) => {
    const user = {
      login: throwAwayLogin(own.token, workstation.name),
      password: throwAwayPassword(own.token),
    };
    const { directory } = await now();
    await createAccounts(own, directory, [user]);
    forgetLogins(own, workstation, [user.login]);
    return { user, knownTo: new Set(directory.map(({ name }) => name)) };
  });
  // Its sssd may have turned to another controller since.
  const state = await now();
  const strangers = state.directory.filter(({ name }) => !knownTo.has(name));
  await Promise.all(strangers.map((controller) => learned(controller, [user.login], 0)));
  for (const { name } of strangers) knownTo.add(name);
  return { ...state, user };
}
