import { exercise } from "../../lib/exercise.js";
import { accountClosed } from "../lib/account-closed.js";
import { asksForFilter } from "../lib/asks-for-filter.js";
import { givesAccountBack } from "../lib/gives-account-back.js";
import { guidesToFilter } from "../lib/guides-to-filter.js";
import { losesAccount } from "../lib/loses-account.js";

export const twoUsersAtOnce = exercise({
  needs: ["dc1", "desk1", "mail1", "probe-lan", "probe-srv", "ws1"],
  resets: ["dc1", "desk1", "mail1", "ws1"],
  limitMs: 180_000,
  causes: accountClosed,

  async setUp(scene) {
    await losesAccount(scene);
    await asksForFilter(scene);
  },

  async solve(scene) {
    await givesAccountBack(scene);
    await guidesToFilter(scene);
  },
});
