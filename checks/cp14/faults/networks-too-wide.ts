import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";

export const networksTooWide = fault({
  needs: ["mail1"],
  reddens: ["cp14/no-open-relay", "cp14/forged-sender-refused", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/main.cf",
      "s,^mynetworks = .*,mynetworks = 0.0.0.0/0,",
      reloadPostfix,
    );
  },
});
