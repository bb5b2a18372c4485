import { fault } from "../../lib/fault.js";

export const backupNotScheduled = fault({
  title: {
    fr: "La tâche planifiée de la sauvegarde est désactivée",
    en: "The scheduled job of the backup is disabled",
  },
  symptom: {
    fr: "Le dernier point de sauvegarde a trois semaines.",
    en: "The last backup is three weeks old.",
  },
  level: 1,
  needs: ["file1"],
  reddens: ["cp08/backup-is-scheduled"],

  async apply({ nodes: { file1 } }) {
    await file1.succeed`systemctl disable --now sauvegarde.timer`;
  },
});
