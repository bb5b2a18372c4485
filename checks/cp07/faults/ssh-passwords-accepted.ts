import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const sshPasswordsAccepted = fault({
  needs: ["fw1"],
  reddens: ["cp07/ssh-keys-only"],

  async apply({ nodes: { fw1 } }) {
    await edit(
      fw1,
      "/etc/ssh/sshd_config.d/routeur.conf",
      "s/^PasswordAuthentication no/PasswordAuthentication yes\\nPermitRootLogin yes/",
      "systemctl reload ssh",
    );
  },
});
