import { fault } from "../../lib/fault.js";
import { lockTable } from "../lib/lock-table.js";

export const tableLocked = fault({
  title: {
    fr: "Une session d'administration oubliée tient un verrou sur la table des utilisateurs",
    en: "A forgotten administrator's session holds a lock on the table of users",
  },
  symptom: {
    fr: "« La veille affiche 504, L'application n'a pas répondu à temps. Rien n'est arrêté. »",
    en: "“The watch says 504, the application did not answer in time. Nothing is stopped.”",
  },
  level: 3,
  needs: ["db1"],
  reddens: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/backup-restores",
  ],

  async apply({ nodes: { db1 } }) {
    await lockTable(db1);
  },
});
