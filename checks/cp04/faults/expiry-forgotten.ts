import { fault } from "../../lib/fault.js";
import { expireAccount } from "../lib/expire-account.js";
import { lockedOut } from "../lib/locked-out.js";

export const expiryForgotten = fault({
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/account-freed", "cp04/password-her-own", "cp09/accounts-open"],

  async apply(scene) {
    await expireAccount(scene, lockedOut(scene).login);
  },
});
