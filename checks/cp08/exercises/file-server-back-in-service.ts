import { store } from "../../../modules/file-server/store.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";

const folder = `${store.shares}/Compta`;

export const fileServerBackInService = exercise({
  title: {
    fr: "Remettre le serveur de fichiers en service",
    en: "Put the file server back into service",
  },
  brief: {
    fr: `Ce matin, après l'intervention d'un prestataire, file1 ne sert plus aucun partage (\`lab shell CANDIDAT file1\`).
1. Rétablissez le service de fichiers, et qu'il revienne seul après un redémarrage.
2. Le service comptable n'écrit plus dans Compta : DL_Compta_RW y écrit, DL_Compta_R y lit, personne d'autre, et les nouveaux fichiers en héritent. Le dossier est resté en 777.
3. La sauvegarde de chaque nuit (01:30) ne part plus : replanifiez-la.
4. Les journaux de file1 n'arrivent plus sur mon1.
Rendez la cause de chaque panne, les commandes, et l'effet constaté depuis un poste.`,
    en: `This morning, after a contractor's work, file1 serves no share any more (\`lab shell CANDIDATE file1\`).
1. Restore the file service, and let it come back by itself after a restart.
2. The accounts department no longer writes in Compta: DL_Compta_RW writes there, DL_Compta_R reads there, nobody else, and new files inherit it. The folder was left in 777.
3. The nightly backup (01:30) no longer starts: schedule it again.
4. file1's logs no longer arrive on mon1.
Hand in the cause of each breakdown, the commands, and the effect seen from a workstation.`,
  },
  minutes: 45,
  needs: ["file1"],
  proves: [
    "cp08/server-starts-by-itself",
    "cp08/permissions-follow-matrix",
    "cp08/folders-closed-to-everybody",
    "cp08/backup-is-scheduled",
    "cp08/logs-reach-mon1",
  ],
  keeps: ["cp08/backup-restores", "cp09/permissions-follow-roles"],
  restarts: ["file1"],

  async setUp({ nodes: { file1 } }) {
    mustSucceed(
      await file1.within(20_000)`
      systemctl disable --now smbd && systemctl mask smbd
      systemctl disable --now sauvegarde.timer
      systemctl stop rsyslog.service syslog.socket
      /usr/bin/setfacl -b ${folder} && chown root:root ${folder} && chmod 777 ${folder}`,
    );
  },

  async solve({ nodes: { file1 } }) {
    const rights = "group::-,group:DL_Compta_RW:rwx,group:DL_Compta_R:r-x,other::-";
    mustSucceed(
      await file1.within(20_000)`
      set -e
      systemctl unmask smbd
      systemctl enable --now smbd
      /usr/bin/setfacl -m ${rights} ${folder}
      /usr/bin/setfacl -d -m user::rwx,${rights} ${folder}
      systemctl enable --now sauvegarde.timer
      systemctl start rsyslog`,
    );
  },
});
