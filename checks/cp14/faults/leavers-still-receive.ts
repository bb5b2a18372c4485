import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const leaversStillReceive = fault({
  needs: ["mail1"],
  reddens: ["cp14/leavers-shut-out"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/ldap/personnes.cf",
      "s/(!(userAccountControl:[^)]*))//",
      reloadPostfix,
    );
  },
});
