import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const backupForgetsShares = fault({
  title: {
    fr: "La sauvegarde réussit chaque nuit, et ne prend plus les dossiers partagés",
    en: "The backup succeeds every night, and no longer takes the shared folders",
  },
  symptom: {
    fr: "La supervision des sauvegardes est au vert ; un fichier effacé hier ne s'y trouve pas.",
    en: "The backups are all green; a file deleted yesterday is not in them.",
  },
  level: 3,
  needs: ["file1"],
  reddens: ["cp08/backup-restores"],

  async apply({ nodes: { file1 } }) {
    await edit(file1, "/etc/default/sauvegarde", 's,^DOSSIERS=.*,DOSSIERS="/etc/samba",');
  },
});
