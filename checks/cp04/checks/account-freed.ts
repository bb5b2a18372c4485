import { staff } from "../../../stacks/plan/staff.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { accountStanding } from "../lib/account-standing.js";
import { lockedOut } from "../lib/locked-out.js";
import { logon } from "../lib/logon.js";

export const accountFreed = check({
  needs: ["dc1", "desk1", "probe-lan"],
  // Wrong passwords count against her: those of several looks would lock her out.
  alone: true,
  observedWith: "cp04/standing",
  judges: ["cp04/locked-out", "cp04/two-users-at-once"],

  async run(scene) {
    const { login } = lockedOut(scene);
    // The same question about somebody whose account is as it should be shows that the way to ask works.
    const colleague = staff().managementAssistant.login;
    const witness = await logon(scene, colleague, scene.password(`account/${colleague}`));
    claim(witness === "ticket", claimText("cp04/domain-lets-colleague-in"), `KDC: ${witness}`);
    const { password, said } = await accountStanding(scene);
    const seen = `KDC: ${said} (password: ${password})`;
    claim(
      said === "ticket" || said === "KDC_ERR_KEY_EXPIRED",
      claimText("cp04/domain-does-not-refuse-account", { login }),
      seen,
    );
    return seen;
  },
});
