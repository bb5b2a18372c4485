import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const groupLeftOut = fault({
  needs: ["ts1"],
  reddens: ["cp13/desktop-for-members", "cp13/sessions-side-by-side", "cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    const { desktopGroup, applicationGroup } = remoteDesktop;
    await edit(
      ts1,
      "/etc/sssd/sssd.conf",
      `s/${desktopGroup}, ${applicationGroup}/${applicationGroup}/`,
      "systemctl restart sssd",
    );
  },
});
