import { fault } from "../../lib/fault.js";

export const databaseNotEnabled = fault({
  title: {
    fr: "PostgreSQL a été démarré à la main : il ne reviendra pas au redémarrage",
    en: "PostgreSQL was started by hand: it will not come back after a restart",
  },
  symptom: {
    fr: "Rien, jusqu'au prochain redémarrage de db1.",
    en: "Nothing, until db1's next restart.",
  },
  level: 1,
  needs: ["db1"],
  reddens: ["cp15/starts-by-itself"],

  async apply({ nodes: { db1 } }) {
    await db1.succeed`systemctl disable postgresql`;
  },
});
