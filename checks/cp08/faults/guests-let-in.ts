import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const guestsLetIn = fault({
  needs: ["file1"],
  reddens: ["cp08/strangers-refused", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    await edit(
      file1,
      "/etc/samba/smb.conf",
      "s/map to guest = never/map to guest = bad user/; s/restrict anonymous = 2/restrict anonymous = 0/",
      "systemctl restart smbd",
    );
  },
});
