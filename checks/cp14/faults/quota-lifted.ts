import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const quotaLifted = fault({
  needs: ["mail1"],
  reddens: ["cp14/quota-effective"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "/^  quota_rule = /d",
      "systemctl reload dovecot",
    );
  },
});
