import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const anyPasswordAccepted = fault({
  needs: ["mail1"],
  reddens: ["cp14/mailboxes-private", "cp14/leavers-shut-out", "cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "/^passdb {/,/^}/{s/driver = .*/driver = static/;s/args = .*/args = nopassword=y/}",
      "systemctl reload dovecot",
    );
  },
});
