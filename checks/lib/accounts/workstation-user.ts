import type { RoleName } from "../../../stacks/plan/people.js";
import type { NodeName } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import type { Machine } from "../nodes/machine.js";
import { learned } from "../probes/directory/learned.js";
import { type WorkstationState, workstationState } from "../probes/directory/workstation-state.js";
import { SharedFixture } from "../sharing/shared-fixture.js";
import { forgetLogins } from "./forget-login.js";
import { createAccounts, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";
import { throwAwayLogin } from "./throw-away-login.js";

/** Somebody who may be tried on a workstation, and that workstation. */
export interface WorkstationUser extends WorkstationState {
  readonly user: ThrowAwayAccount;
}

/** Who is lent. */
export interface Lent {
  /** Tells those apart who are not the same person. @default - the one without any right */
  readonly as?: string;
  /** @default - none */
  readonly roles?: readonly RoleName[];
}

/** A throw-away account, and which controllers have it by now. */
interface LentAccount {
  readonly user: ThrowAwayAccount;
  readonly knownTo: Set<NodeName>;
}

const accounts = new SharedFixture<LentAccount>();
const traces = new SharedFixture<void>();

/**
 * Lend a throw-away account of the domain to a check that logs on to a workstation. Checks that run at the same
 * time, and workstations that ask the same controller, are lent the same one, as each creation costs a controller a
 * tenth of a second; the last takes away the account and what its sessions left. Whoever borrows it changes nothing of
 * it, and gives it at most one wrong password in all, unless he is the only one who borrows it.
 *
 * @throws Mismatch when the directory does not take it, or the workstation has no address
 * @throws NotObserved when the workstation asks one controller for accounts, the other for tickets, and
 *   what is made on the first does not come to the second: that is replication's matter
 */
export async function borrowWorkstationUser(
  workstation: Machine,
  scene: Pick<CheckScene<"dc1" | "dc2">, "lab" | "look" | "nodes" | "token" | "tidy" | "tidying">,
  { as = "", roles = [] }: Lent = {},
): Promise<WorkstationUser> {
  const state = await workstationState(workstation);
  const { controller } = state;
  const { user, knownTo } = await accounts.use(scene, `${controller} ${as}`, async (own) => {
    const user = {
      login: throwAwayLogin(own.token, `${controller} ${as}`),
      password: throwAwayPassword(own.token),
      roles,
    };
    await createAccounts(own, scene.nodes[controller], [user]);
    return { user, knownTo: new Set<NodeName>([controller]) };
  });
  await traces.use(scene, `${workstation.name} ${user.login}`, async (own) => {
    await forgetLogins(own, workstation, [user.login]);
  });
  const strangers = state.controllers.filter((name) => !knownTo.has(name));
  await Promise.all(
    strangers.map((name) => learned(scene.nodes[name], [user.login], roles.length)),
  );
  for (const name of strangers) knownTo.add(name);
  return { ...state, user };
}
