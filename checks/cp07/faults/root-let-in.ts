import { fault } from "../../lib/fault.js";

export const rootLetIn = fault({
  needs: ["fw2"],
  reddens: ["cp07/ssh-keys-only"],

  async apply({ nodes: { fw2 } }) {
    // Read before what the package's own file says.
    await fw2.succeed`
      echo 'PermitRootLogin prohibit-password' > /etc/ssh/sshd_config.d/00-depannage.conf && systemctl reload ssh`;
  },
});
