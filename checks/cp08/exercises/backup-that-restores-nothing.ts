import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
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
  needs: ["file1"],

  causes: {
    "elsewhere-and-less": {
      setUp: ({ nodes: { file1 } }) =>
        edit(
          file1,
          settings,
          's,^DOSSIERS=.*,DOSSIERS="/etc/samba",; s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=/var/lib/sauvegardes,',
        ),
      solve: backUpAsPlanned,
    },

    "some-shares": {
      setUp: ({ nodes: { file1 }, password }) => {
        const kept = draw({ password }, "cp08/share-kept", ["Commun", "Gestion", "Finance"]);
        const folders = `${store.shares}/${kept} ${store.homes} /etc/samba`;
        return edit(file1, settings, `s,^DOSSIERS=.*,DOSSIERS="${folders}",`);
      },
      solve: backUpAsPlanned,
    },

    "read-elsewhere": {
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
