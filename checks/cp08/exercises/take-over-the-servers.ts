import { backup } from "../../../modules/file-server/backup.js";
import { store } from "../../../modules/file-server/store.js";
import { monitoringNames } from "../../../modules/monitoring/monitoring-names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { leftBehind } from "../lib/left-behind.js";

export const takeOverTheServers = exercise({
  title: {
    fr: "Reprendre les serveurs après un prestataire",
    en: "Taking over the servers from a contractor",
  },
  brief: {
    fr: `${staff.itManager.name} : « Le contrat du prestataire s'est terminé hier, et nous reprenons ses serveurs. Pendant deux ans il s'est facilité la vie. Rien n'est en panne : c'est bien ce qui m'inquiète. » Reprenez-les, et remettez-les dans l'état que l'entreprise a prévu. Pour chaque ligne il y a quelque chose à trouver.
1. file1 : qui n'a pas de compte n'ouvre rien, et seul SMB 3 est parlé.
2. file1 : un dossier personnel (${store.homes}) n'est ouvert qu'à celui dont il porte le nom.
3. file1 : sur chaque partage, les droits que donnent les groupes DL_…_RW et DL_…_R, et aucun autre, à personne.
4. ${backup.host} : root n'ouvre aucune session SSH ; la clé des sauvegardes n'y ouvre qu'un dépôt SFTP.
5. Sur tout le parc, nulle part un compte, une clé ou un programme qui donne plus de pouvoir que prévu.
6. Sur tout le parc, aucune tâche planifiée que personne n'a prévue.
7. ${monitoringNames.web} : les pages de la supervision ne s'ouvrent qu'aux techniciens, avec leur mot de passe.
Les sauvegardes, la surveillance et les accès des services doivent marcher comme avant, et tenir après un redémarrage de file1. Remettez le procès-verbal de reprise : par ligne, ce qui a été trouvé et où, ce que cela permettait et à qui, ce qui a été fait, et l'essai qui le prouve.`,
    en: `${staff.itManager.name}: “The contractor's contract ended yesterday, and we take over his servers. For two years he made his life easy. Nothing is broken: that is what worries me.” Take them over, and bring them to the state that the company planned. In each line there is something to find.
1. file1: whoever has no account opens nothing, and SMB 3 alone is spoken.
2. file1: a personal folder (${store.homes}) is open to the person whose name it bears alone.
3. file1: on each share the rights that the groups DL_…_RW and DL_…_R give, and no other, to anybody.
4. ${backup.host}: root opens no SSH session; the key of the backups opens an SFTP depot there and nothing else.
5. On all machines, nowhere an account, a key or a program that gives more power than planned.
6. On all machines, no scheduled task that nobody planned.
7. ${monitoringNames.web}: the monitoring's pages open to technicians alone, with their password.
Backups, monitoring and the services' access must work as before, and last after file1 restarts. Hand in the record of the takeover: by line, what was found and where, what it allowed and whom, what was done, and the trial that proves it.`,
  },
  minutes: 90,
  needs: ["file1", "net1", "mon1", "adm1", "fw2", "db1", "web1", "app1"],
  proves: [
    "cp08/strangers-refused",
    "cp08/old-dialects-refused",
    "cp08/personal-folder-is-private",
    "cp08/nothing-else-shared",
    "cp08/root-has-no-ssh",
    "cp08/no-right-too-much",
    "cp08/nothing-else-scheduled",
    "cp08/nobody-else-watches",
  ],
  keeps: [
    "cp08/backup-is-scheduled",
    "cp08/backup-restores",
    "cp08/logs-reach-mon1",
    "cp08/outage-raises-alert",
    "cp08/permissions-follow-matrix",
    "cp08/server-starts-by-itself",
  ],
  restarts: ["file1"],

  causes: {
    "for-a-colleague": together(
      leftBehind.guestsLetIn,
      leftBehind.dialect("NT1"),
      leftBehind.personalFoldersShared,
      leftBehind.colleagueLetIn,
      leftBehind.rootSshAccepted,
      leftBehind.accountInSudo,
      leftBehind.taskNobodyPlanned,
      leftBehind.pagesOpenTo("lan"),
    ),

    "for-the-copier": together(
      leftBehind.shareForGuests("Commun"),
      leftBehind.dialect("SMB2_10"),
      leftBehind.personalFoldersShared,
      leftBehind.folderOpenTo("DL_Gestion_R", "Finance"),
      leftBehind.rootSshAccepted,
      leftBehind.keyLeftBehind,
      leftBehind.cronLineOn("app1"),
      leftBehind.pagesOpenTo("siteb"),
    ),

    "for-himself": together(
      leftBehind.shareForGuests("Gestion"),
      leftBehind.dialect("SMB2"),
      leftBehind.personalFoldersShared,
      leftBehind.folderOpenTo("DL_Finance_R", "Compta"),
      leftBehind.rootSshAccepted,
      leftBehind.shellRunsAsRoot,
      leftBehind.cronLineOn("net1"),
      leftBehind.pagesOpenTo("dmz"),
    ),
  },
});
