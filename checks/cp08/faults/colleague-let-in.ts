import { store } from "../../../modules/file-server/store.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const colleagueLetIn = fault({
  needs: ["file1"],
  reddens: ["cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    const { login } = staff().managementAssistant;
    await edit(
      file1,
      "/etc/samba/smb.conf",
      `/^\\[Compta\\]/,/^\\[/s/^    valid users = .*/&, ${login}/`,
      "smbcontrol all reload-config",
    );
    await file1.succeed`/usr/bin/setfacl --modify ${`user:${login}:r-x`} ${`${store.shares}/Compta`}`;
  },
});
