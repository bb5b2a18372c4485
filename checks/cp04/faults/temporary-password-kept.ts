import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { lockedOut } from "../lib/locked-out.js";

export const temporaryPasswordKept = fault({
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/password-her-own"],

  async apply(scene) {
    const { login, double } = lockedOut(scene);
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${login} > /dev/null`,
    );
  },
});
