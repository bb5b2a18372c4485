import { exercise } from "../../lib/exercise.js";
import { accountClosed } from "../lib/account-closed.js";
import { givesAccountBack } from "../lib/gives-account-back.js";
import { losesAccount } from "../lib/loses-account.js";

export const lockedOut = exercise({
  needs: ["dc1", "desk1", "probe-lan"],
  resets: ["dc1", "desk1"],

  causes: accountClosed,
  setUp: losesAccount,
  solve: givesAccountBack,
});
