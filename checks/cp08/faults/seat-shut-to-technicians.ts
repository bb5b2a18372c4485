import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const seatShutToTechnicians = fault({
  needs: ["adm1"],
  reddens: ["cp08/seat-serves"],

  async apply({ nodes: { adm1 } }) {
    await edit(
      adm1,
      "/etc/sssd/sssd.conf",
      "s/^simple_allow_groups = .*/simple_allow_groups = GG_Direction/",
      "systemctl restart sssd",
    );
  },
});
