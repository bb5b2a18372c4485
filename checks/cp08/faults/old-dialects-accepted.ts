import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const oldDialectsAccepted = fault({
  needs: ["file1"],
  reddens: ["cp08/old-dialects-refused"],

  async apply({ nodes: { file1 } }) {
    await edit(
      file1,
      "/etc/samba/smb.conf",
      "s/server min protocol = SMB3/server min protocol = NT1/",
      "systemctl restart smbd",
    );
  },
});
