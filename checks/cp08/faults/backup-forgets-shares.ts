import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const backupForgetsShares = fault({
  needs: ["file1"],
  reddens: ["cp08/backup-restores"],

  async apply({ nodes: { file1 } }) {
    await edit(file1, "/etc/default/sauvegarde", 's,^DOSSIERS=.*,DOSSIERS="/etc/samba",');
  },
});
