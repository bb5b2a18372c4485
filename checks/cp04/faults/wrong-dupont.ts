import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { lockedOut } from "../lib/locked-out.js";

export const wrongDupont = fault({
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/homonym-untouched"],

  async apply(scene) {
    const { homonym, double } = lockedOut(scene);
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${homonym} --must-change-at-next-login > /dev/null`,
    );
  },
});
