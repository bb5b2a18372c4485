import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { forgetTries } from "../lib/forget-tries.js";
import { lockedOut } from "../lib/locked-out.js";
import { logon } from "../lib/logon.js";

export const homonymUntouched = check({
  needs: ["dc1", "probe-lan"],
  // A wrong password counts against him: those of several looks would lock him out.
  alone: true,
  judges: ["cp04/locked-out", "cp04/two-users-at-once"],

  async run(scene) {
    const { homonym } = lockedOut(scene);
    const seen = await logon(scene, homonym, scene.password(`account/${homonym}`));
    if (seen === "KDC_ERR_PREAUTH_FAILED") forgetTries(scene, scene.nodes.dc1, homonym);
    claim(
      seen === "ticket",
      claimText("cp04/logs-on-with-same-password", { homonym }),
      `KDC: ${seen}`,
    );
    return `${homonym}: ${seen}`;
  },
});
