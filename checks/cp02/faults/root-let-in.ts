import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const rootLetIn = fault({
  needs: ["wsb1"],
  reddens: ["cp02/local-accounts-kept-out"],

  async apply({ nodes: { wsb1 } }) {
    await edit(
      wsb1,
      "/etc/ssh/sshd_config.d/workstation.conf",
      "s/^PermitRootLogin .*/PermitRootLogin yes/; /^AllowGroups/d",
      "systemctl reload ssh",
    );
  },
});
