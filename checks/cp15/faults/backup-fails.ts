import { fault } from "../../lib/fault.js";

export const backupFails = fault({
  title: {
    fr: "La sauvegarde de la base échoue : son dossier n'est plus à postgres",
    en: "The database's backup fails: its folder is postgres's no more",
  },
  symptom: {
    fr: "« La dernière sauvegarde date d'il y a trois semaines. »",
    en: "“The last backup is three weeks old.”",
  },
  level: 2,
  needs: ["db1"],
  reddens: ["cp15/backup-restores"],

  async apply({ nodes: { db1 } }) {
    await db1.succeed`chown root:root /var/backups/postgresql`;
  },
});
