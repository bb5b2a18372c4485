import { fault } from "../../lib/fault.js";

export const backupPasswordLost = fault({
  needs: ["file1"],
  resets: ["file1", "net1"],
  reddens: ["cp08/backup-restores"],

  async apply({ nodes: { file1 }, token }) {
    await file1.within(30_000)`systemctl start sauvegarde`;
    await file1.succeed`echo ${token} > /etc/sauvegarde/mot-de-passe`;
  },
});
