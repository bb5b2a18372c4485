import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const quotaTooLarge = fault({
  needs: ["mail1"],
  reddens: ["cp14/quota-effective"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "s/^  quota_rule = .*/  quota_rule = *:storage=1G/",
      "systemctl reload dovecot",
    );
  },
});
