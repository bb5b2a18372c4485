import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const backupOnSameDisk = fault({
  title: {
    fr: "La sauvegarde est écrite sur le disque même des données",
    en: "The backup is written to the very disk of the data",
  },
  symptom: {
    fr: "La sauvegarde est devenue bien rapide depuis « l'optimisation ».",
    en: "The backup has become very fast since the “optimisation”.",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/backup-restores"],

  async apply({ nodes: { file1 } }) {
    await edit(
      file1,
      "/etc/default/sauvegarde",
      "s,^RESTIC_REPOSITORY=.*,RESTIC_REPOSITORY=/var/lib/sauvegardes,",
    );
  },
});
