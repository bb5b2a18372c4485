import { memberDn } from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const computerAccountReset = fault({
  needs: ["dc1"],
  // Both ends of the trust go back to the same password.
  resets: ["dc1", "dc2", "ws1"],
  reddens: ["cp09/workstations-trusted", "cp09/domain-logon"],

  async apply({ nodes: { dc1 }, token }) {
    const password = unicodePwd(throwAwayPassword(token));
    await mustChange(dc1, [replaced(memberDn("ws1"), "unicodePwd", password)]);
  },
});
