import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const personalFoldersShared = fault({
  needs: ["file1"],
  reddens: ["cp08/personal-folder-is-private", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    await edit(
      file1,
      "/etc/samba/smb.conf",
      "/^    valid users = %S/d; /^    create mask = 0600/d; s/directory mask = 0700/directory mask = 0755/; s/-d -m 700 -o %S/-d -m 755 -o %S/",
      "systemctl restart smbd",
    );
  },
});
