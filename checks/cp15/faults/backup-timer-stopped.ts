import { fault } from "../../lib/fault.js";

export const backupTimerStopped = fault({
  title: {
    fr: "La minuterie de la sauvegarde de la base est arrêtée, bien qu'activée",
    en: "The timer of the database's backup is stopped, though enabled",
  },
  symptom: {
    fr: "« Rien pour l'instant. La dernière sauvegarde a quatre jours. »",
    en: "“Nothing for now. The last backup is four days old.”",
  },
  level: 2,
  needs: ["db1"],
  reddens: ["cp15/backup-restores"],

  async apply({ nodes: { db1 } }) {
    await db1.succeed`systemctl stop backup-database.timer`;
  },
});
