import type { CheckScene } from "../check.js";
import type { Node } from "../nodes/node.js";
import { SharedFixture } from "../sharing/shared-fixture.js";
import { createAccounts, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";
import { throwAwayLogin } from "./throw-away-login.js";

const shared = new SharedFixture<ThrowAwayAccount>();

/**
 * Lend a throw-away account without any right, on a controller. Checks that run at the same time are
 * lent the same one, as each creation costs a controller a tenth of a second; the last deletes it.
 * So whoever borrows it changes nothing of it, and gives it at most one wrong password.
 *
 * @throws Mismatch when the controller's directory does not take it
 */
export function borrowOrdinaryAccount(
  controller: Node,
  scene: Pick<CheckScene, "lab" | "look" | "token" | "tidy" | "tidying">,
): Promise<ThrowAwayAccount> {
  return shared.use(scene, controller.name, async (own) => {
    // Another name on each controller, as what one creates the other learns.
    const account = {
      login: throwAwayLogin(own.token, controller.name),
      password: throwAwayPassword(own.token),
    };
    await createAccounts(own, controller, [account]);
    return account;
  });
}
