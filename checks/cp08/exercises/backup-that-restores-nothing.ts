import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";

const settings = "/etc/default/sauvegarde";
const { host, account, folder } = backup;

export const backupThatRestoresNothing = exercise({
  title: {
    fr: "Une sauvegarde au vert qui ne restaure rien",
    en: "A green backup that restores nothing",
  },
  brief: {
    fr: `${staff.accountant.name} a effacé un document du partage Compta. La sauvegarde de file1 « réussit » chaque nuit (\`journalctl -u sauvegarde\`), et le document n'y est pas.
La règle de l'entreprise : ${store.root} et /etc/samba, sauvegardés sur ${host} (SFTP, compte ${account}, dossier /${folder}), jamais sur le disque des données. Remettez la sauvegarde en conformité dans ${settings}, lancez-la, et prouvez-la par une restauration réelle : posez un fichier, sauvegardez, effacez, restaurez.`,
    en: `${staff.accountant.name} deleted a document of the share Compta. The backup of file1 “succeeds” every night (\`journalctl -u sauvegarde\`), and the document is not in it.
The company's rule: ${store.root} and /etc/samba, backed up to ${host} (SFTP, account ${account}, folder /${folder}), never on the disk of the data. Put the backup right in ${settings}, run it, and prove it by a real restore: put a file, back up, delete, restore.`,
  },
  minutes: 15,
  needs: ["file1"],
  proves: ["cp08/backup-restores"],
  keeps: ["cp08/backup-is-scheduled", "cp08/permissions-follow-matrix"],

  async setUp({ nodes: { file1 } }) {
    await edit(
      file1,
      settings,
      's,^DOSSIERS=.*,DOSSIERS="/etc/samba",; s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=/var/lib/sauvegardes,',
    );
  },

  async solve({ nodes: { file1 } }) {
    await edit(
      file1,
      settings,
      `s,^DOSSIERS=.*,DOSSIERS="${store.root} /etc/samba",; s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=sftp:${account}@${host}:/${folder},`,
    );
    await file1.within(20_000)`systemctl start sauvegarde && rm -rf /var/lib/sauvegardes`;
  },
});
