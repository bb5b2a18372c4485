import { bareImages } from "../../bare-images.js";
import { backup } from "../../file-server/backup.js";
import { backupHostSshd } from "../../file-server/backup-host-sshd.js";
import { settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { fileOf, settingIn, tasksOf } from "../of-image.js";

/** What is kept twice, where, and for how long. */
export function backups(): Content {
  const { file1, db1 } = bareImages();
  const files = fileOf(file1, "/etc/default/sauvegarde");
  const database = fileOf(db1, "/etc/plateau/database");
  const when = (image: typeof file1, name: string) =>
    tasksOf(image)
      .filter(({ timer }) => timer === name)
      .flatMap((task) => task.when)
      .join(", ");
  return {
    lead: {
      fr: "Les fichiers partent chaque nuit sur une autre machine, chiffrés ; la base est exportée sur la sienne.",
      en: "Files go to another machine each night, encrypted; the database is dumped on its own.",
    },
    tables: [
      settings({ fr: "Fichiers (file1, restic)", en: "Files (file1, restic)" }, [
        [{ fr: "Dépôt", en: "Repository" }, settingIn(files, "RESTIC_REPOSITORY")],
        [{ fr: "Dossiers", en: "Folders" }, settingIn(files, "DOSSIERS")],
        [{ fr: "Quand", en: "When" }, when(file1, "sauvegarde.timer")],
        [{ fr: "Ménage", en: "Clean-up" }, when(file1, "sauvegarde-menage.timer")],
        [{ fr: "Gardées : par jour", en: "Kept: daily" }, backup.keep.daily],
        [{ fr: "Gardées : par semaine", en: "Kept: weekly" }, backup.keep.weekly],
        [{ fr: "Gardées : par mois", en: "Kept: monthly" }, backup.keep.monthly],
        [{ fr: "Machine du dépôt", en: "Machine of the repository" }, backup.host],
        [{ fr: "Compte du dépôt", en: "Account of the repository" }, backup.account],
        [
          { fr: "Dossier du dépôt", en: "Folder of the repository" },
          `${backup.jail}/${backup.folder}`,
        ],
        [{ fr: "Qui y entre", en: "Who comes in" }, settingIn(backupHostSshd(), "AllowUsers")],
      ]),
      settings(
        { fr: "Base de l'application (db1, pg_dump)", en: "Application's database (db1, pg_dump)" },
        [
          [{ fr: "Base", en: "Database" }, settingIn(database, "database")],
          [{ fr: "Dossier", en: "Folder" }, settingIn(database, "backups")],
          [{ fr: "Quand", en: "When" }, when(db1, "backup-database.timer")],
          [{ fr: "Gardées", en: "Kept" }, settingIn(database, "kept")],
          [
            { fr: "Base d'essai de restauration", en: "Database of restore trials" },
            settingIn(database, "trial"),
          ],
        ],
      ),
    ],
  };
}
