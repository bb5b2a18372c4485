import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountStanding } from "../lib/account-standing.js";
import { lockedOut } from "../lib/locked-out.js";

export const passwordHerOwn = check({
  needs: ["dc1", "desk1", "probe-lan"],
  // Wrong passwords count against her: those of several looks would lock her out.
  alone: true,
  observedWith: "cp04/standing",
  judges: ["cp04/locked-out", "cp04/two-users-at-once"],

  async run(scene) {
    const { login } = lockedOut(scene);
    const { password, said, envelope } = await accountStanding(scene);
    const seen = `KDC: ${said} (password: ${password})`;
    claim(password !== "envelope", claimText("cp04/envelope-password-is-hers-no-longer"), seen);
    claim(
      password === "chosen" && said === "ticket",
      claimText("cp04/logs-on-with-password-that", { login }),
      seen,
    );
    claim(
      envelope === "KDC_ERR_PREAUTH_FAILED",
      claimText("cp04/envelope-password-is-refused"),
      claimText("cp04/kdc-envelope", { envelope }),
    );
    return `${seen}; envelope: ${envelope}`;
  },
});
