import { backupIsScheduled } from "./cp08/checks/backup-is-scheduled.js";
import { backupRestores } from "./cp08/checks/backup-restores.js";
import { foldersClosedToEverybody } from "./cp08/checks/folders-closed-to-everybody.js";
import { logsReachMon1 } from "./cp08/checks/logs-reach-mon1.js";
import { oldDialectsRefused } from "./cp08/checks/old-dialects-refused.js";
import { outageRaisesAlert } from "./cp08/checks/outage-raises-alert.js";
import { permissionsFollowMatrix } from "./cp08/checks/permissions-follow-matrix.js";
import { personalFolderIsPrivate } from "./cp08/checks/personal-folder-is-private.js";
import { rootHasNoSsh } from "./cp08/checks/root-has-no-ssh.js";
import { serverStartsByItself } from "./cp08/checks/server-starts-by-itself.js";
import { strangersRefused } from "./cp08/checks/strangers-refused.js";
import { backupThatRestoresNothing } from "./cp08/exercises/backup-that-restores-nothing.js";
import { fileServerBackInService } from "./cp08/exercises/file-server-back-in-service.js";
import { nobodyWasTold } from "./cp08/exercises/nobody-was-told.js";
import { alertsSilenced } from "./cp08/faults/alerts-silenced.js";
import { backupForgetsShares } from "./cp08/faults/backup-forgets-shares.js";
import { backupNotScheduled } from "./cp08/faults/backup-not-scheduled.js";
import { backupOnSameDisk } from "./cp08/faults/backup-on-same-disk.js";
import { backupPasswordLost } from "./cp08/faults/backup-password-lost.js";
import { fileServiceMasked } from "./cp08/faults/file-service-masked.js";
import { fileServiceStopped } from "./cp08/faults/file-service-stopped.js";
import { folderOpenToEverybody } from "./cp08/faults/folder-open-to-everybody.js";
import { guestsLetIn } from "./cp08/faults/guests-let-in.js";
import { logsNotSent } from "./cp08/faults/logs-not-sent.js";
import { oldDialectsAccepted } from "./cp08/faults/old-dialects-accepted.js";
import { personalFoldersShared } from "./cp08/faults/personal-folders-shared.js";
import { rootSshAccepted } from "./cp08/faults/root-ssh-accepted.js";
import { serverNotWatched } from "./cp08/faults/server-not-watched.js";
import { shareOpenedToReaders } from "./cp08/faults/share-opened-to-readers.js";
import { shareRightsLost } from "./cp08/faults/share-rights-lost.js";
import { hints } from "./cp08/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp08 = competence({
  id: "cp08",
  title: {
    fr: "Administrer et dépanner un serveur",
    en: "Administer and troubleshoot a server",
  },
  checks: {
    "server-starts-by-itself": serverStartsByItself,
    "permissions-follow-matrix": permissionsFollowMatrix,
    "personal-folder-is-private": personalFolderIsPrivate,
    "strangers-refused": strangersRefused,
    "folders-closed-to-everybody": foldersClosedToEverybody,
    "old-dialects-refused": oldDialectsRefused,
    "backup-restores": backupRestores,
    "backup-is-scheduled": backupIsScheduled,
    "root-has-no-ssh": rootHasNoSsh,
    "logs-reach-mon1": logsReachMon1,
    "outage-raises-alert": outageRaisesAlert,
    "intervention-recorded": {
      title: {
        fr: "L'intervention est préparée et tracée : utilisateurs prévenus, mises à jour hors des heures de service, cause et remède au dossier, règle 3-2-1 expliquée",
        en: "Work is prepared and recorded: users told, updates out of hours, cause and cure on file, the 3-2-1 rule explained",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "file-service-stopped": fileServiceStopped,
    "file-service-masked": fileServiceMasked,
    "share-rights-lost": shareRightsLost,
    "share-opened-to-readers": shareOpenedToReaders,
    "personal-folders-shared": personalFoldersShared,
    "guests-let-in": guestsLetIn,
    "folder-open-to-everybody": folderOpenToEverybody,
    "old-dialects-accepted": oldDialectsAccepted,
    "backup-password-lost": backupPasswordLost,
    "backup-forgets-shares": backupForgetsShares,
    "backup-on-same-disk": backupOnSameDisk,
    "backup-not-scheduled": backupNotScheduled,
    "root-ssh-accepted": rootSshAccepted,
    "logs-not-sent": logsNotSent,
    "server-not-watched": serverNotWatched,
    "alerts-silenced": alertsSilenced,
  },
  exercises: {
    "file-server-back-in-service": fileServerBackInService,
    "backup-that-restores-nothing": backupThatRestoresNothing,
    "nobody-was-told": nobodyWasTold,
  },
});
export default cp08;

await runAlone(import.meta.url, cp08);
