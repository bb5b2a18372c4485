import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { outages } from "../lib/outages.js";

export const fileServerBackInService = exercise({
  title: {
    fr: "Remettre le serveur de fichiers en service",
    en: "Put the file server back into service",
  },
  brief: {
    fr: `Ce matin, après l'intervention d'un prestataire, file1 ne sert plus aucun partage (\`lab shell CANDIDAT file1\`).
1. Rétablissez le service de fichiers, et qu'il revienne seul après un redémarrage.
2. L'un des services n'écrivait déjà plus dans son partage, sans dire lequel, et un dossier y est resté ouvert à tous : DL_…_RW y écrit, DL_…_R y lit, personne d'autre, et les nouveaux fichiers en héritent.
3. La sauvegarde de chaque nuit (01:30) ne part plus : replanifiez-la.
4. Les journaux de file1 n'arrivent plus sur mon1.
Rendez la cause de chaque panne, les commandes, et l'effet constaté depuis un poste.`,
    en: `This morning, after a contractor's work, file1 serves no share any more (\`lab shell CANDIDATE file1\`).
1. Restore the file service, and let it come back by itself after a restart.
2. One of the departments could no longer write in its share, and did not say which, and a folder was left open to everybody: DL_…_RW writes there, DL_…_R reads there, nobody else, and new files inherit it.
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

  causes: {
    "units-switched-off": together(
      outages.smbMasked,
      outages.rightsLost("Compta", "777"),
      outages.backupOff,
      outages.logsStopped,
    ),

    "settings-changed": together(
      outages.smbElsewhere,
      outages.rightsLost("Gestion", "757"),
      outages.backupOnceAWeek,
      outages.logsToNobody,
    ),

    "units-altered": together(
      outages.smbHeldBack,
      outages.rightsLost("Finance", "773"),
      outages.backupOfAnotherJob,
      outages.logsDisabled,
    ),
  },
});
