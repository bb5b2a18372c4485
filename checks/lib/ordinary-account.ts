import type { Scene } from "./check.js";
import type { Node } from "./node.js";
import { SharedWhileUsed } from "./shared-while-used.js";
import { create, remove, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";
import { throwAwayLogin } from "./throw-away-login.js";

const shared = new SharedWhileUsed<ThrowAwayAccount>();

/**
 * Lend a throw-away account without any right, on a controller. Checks that run at the same time are
 * lent the same one, as each creation costs a controller a tenth of a second; the last deletes it.
 * So whoever borrows it changes nothing of it, and gives it at most one wrong password.
 *
 * @throws Mismatch when the controller's directory does not take it
 */
export async function withOrdinaryAccount<T>(
  controller: Node,
  { token, benchSecrets }: Pick<Scene, "token" | "benchSecrets">,
  use: (account: ThrowAwayAccount) => Promise<T>,
): Promise<T> {
  const begin = () => {
    // Another name on each controller, as what one creates the other learns.
    const value = {
      login: throwAwayLogin(token, controller.name),
      password: throwAwayPassword(token),
    };
    return {
      value,
      ready: create(controller, [value]),
      end: () => remove(controller, [value]),
    };
  };
  return shared.use(`${benchSecrets} ${controller.name}`, begin, use);
}
