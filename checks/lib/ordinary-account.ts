import type { Scene } from "./check.js";
import type { Node } from "./node.js";
import { create, remove, type ThrowAwayAccount, throwAwayPassword } from "./throw-away-accounts.js";

interface Shared {
  readonly account: ThrowAwayAccount;
  readonly created: Promise<void>;
  users: number;
}

/** By lab and controller. */
const inUse = new Map<string, Shared>();

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
  const key = `${benchSecrets} ${controller.name}`;
  let shared = inUse.get(key);
  if (!shared) {
    // Another name on each controller, as what one creates the other learns.
    const account = { login: `${token}${controller.name}`, password: throwAwayPassword(token) };
    shared = { account, created: create(controller, [account]), users: 0 };
    inUse.set(key, shared);
  }
  shared.users++;
  try {
    await shared.created;
    return await use(shared.account);
  } finally {
    shared.users--;
    if (shared.users === 0) {
      inUse.delete(key);
      await remove(controller, [shared.account]);
    }
  }
}
