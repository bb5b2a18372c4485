import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const namelessSessions = fault({
  needs: ["dc2"],
  reddens: ["cp09/anonymous-reads-nothing"],

  async apply({ nodes: { dc2 } }) {
    await edit(
      dc2,
      "/etc/samba/smb.conf",
      "/^    restrict anonymous = /d",
      "smbcontrol all reload-config",
    );
  },
});
