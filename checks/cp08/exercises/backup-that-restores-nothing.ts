import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
import { staff } from "../../../stacks/plan/staff.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import type { ExerciseScene } from "../../lib/exercise-scene.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const settings = "/etc/default/sauvegarde";
const night = "/etc/default/sauvegarde-nuit";
const dropIns = "/etc/systemd/system/sauvegarde.service.d";
const { host, account, folder } = backup;

export const backupThatRestoresNothing = exercise({
  title: {
    fr: "Une sauvegarde au vert qui ne restaure rien",
    en: "A green backup that restores nothing",
  },
  brief: {
    fr: `${staff.accountant.name} a effacé un document du partage Compta. La sauvegarde de file1 « réussit » chaque nuit (\`journalctl -u sauvegarde\`), et le document n'y est pas.
La règle de l'entreprise : ${store.root} et /etc/samba, sauvegardés sur ${host} (SFTP, compte ${account}, dossier /${folder}), jamais sur le disque des données. Ses réglages sont dans ${settings}. Remettez-la en conformité, lancez-la, et prouvez-la par une restauration réelle : posez un fichier, sauvegardez, effacez, restaurez.`,
    en: `${staff.accountant.name} deleted a document of the share Compta. The backup of file1 “succeeds” every night (\`journalctl -u sauvegarde\`), and the document is not in it.
The company's rule: ${store.root} and /etc/samba, backed up to ${host} (SFTP, account ${account}, folder /${folder}), never on the disk of the data. Its settings are in ${settings}. Put it right, run it, and prove it by a real restore: put a file, back up, delete, restore.`,
  },
  minutes: 15,
  needs: ["file1"],
  proves: ["cp08/backup-restores"],
  keeps: ["cp08/backup-is-scheduled", "cp08/permissions-follow-matrix"],

  causes: {
    "elsewhere-and-less": {
      title: {
        fr: "La sauvegarde n'a que /etc/samba, sur le disque même de file1",
        en: "The backup has /etc/samba alone, on file1's own disk",
      },
      setUp: ({ nodes: { file1 } }) =>
        edit(
          file1,
          settings,
          's,^DOSSIERS=.*,DOSSIERS="/etc/samba",; s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=/var/lib/sauvegardes,',
        ),
      solve: backUpAsPlanned,
    },

    "some-shares": {
      title: {
        fr: "La sauvegarde n'a plus tous les partages",
        en: "The backup no longer has all shares",
      },
      setUp: ({ nodes: { file1 }, password }) => {
        const kept = draw({ password }, "cp08/share-kept", ["Commun", "Gestion", "Finance"]);
        const folders = `${store.shares}/${kept} ${store.homes} /etc/samba`;
        return edit(file1, settings, `s,^DOSSIERS=.*,DOSSIERS="${folders}",`);
      },
      solve: backUpAsPlanned,
    },

    "read-elsewhere": {
      title: {
        fr: "Le service de sauvegarde lit après les siens les réglages d'un autre fichier",
        en: "The backup service reads another file's settings after its own",
      },
      async setUp({ nodes: { file1 } }) {
        await file1.succeed`
          echo 'DOSSIERS="/etc/samba"' > ${night}
          mkdir -p ${dropIns} && printf '[Service]\\nEnvironmentFile=%s\\n' ${night} > ${dropIns}/nuit.conf
          systemctl daemon-reload`;
      },
      async solve({ nodes: { file1 } }) {
        mustSucceed(
          await file1.within(20_000)`
          rm -r ${night} ${dropIns} && systemctl daemon-reload && systemctl start sauvegarde`,
        );
      },
    },
  },
});

async function backUpAsPlanned({ nodes: { file1 } }: ExerciseScene<"file1">): Promise<void> {
  await edit(
    file1,
    settings,
    `s,^DOSSIERS=.*,DOSSIERS="${store.root} /etc/samba",; s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=sftp:${account}@${host}:/${folder},`,
  );
  mustSucceed(
    await file1.within(20_000)`systemctl start sauvegarde && rm -rf /var/lib/sauvegardes`,
  );
}
