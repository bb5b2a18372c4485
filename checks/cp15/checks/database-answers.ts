import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { asApplication } from "../lib/as-application.js";

const servers = ["app1", "app2"] as const;

export const databaseAnswers = check({
  title: {
    fr: "L'étage des données est sain : la base répond (SELECT 1) à chaque serveur d'application",
    en: "The data tier is sound: the database answers (SELECT 1) each application server",
  },
  remedy: {
    fr: "Sur app1 et app2 : `journalctl -t veille -n 20` donne le refus mot pour mot. Sur db1 : `systemctl status postgresql`, `journalctl -t postgres -n 30`, /etc/postgresql/15/main/pg_hba.conf, `nft list ruleset`, et dans psql `\\du`, `SELECT * FROM pg_stat_activity`. Mot de passe : `$dbpass` de /etc/tt-rss/database.php, des deux côtés le même.",
    en: "On app1 and app2: `journalctl -t veille -n 20` gives the refusal word for word. On db1: `systemctl status postgresql`, `journalctl -t postgres -n 30`, /etc/postgresql/15/main/pg_hba.conf, `nft list ruleset`, and in psql `\\du`, `SELECT * FROM pg_stat_activity`. Password: `$dbpass` in /etc/tt-rss/database.php, the same on both sides.",
  },
  needs: ["app1", "app2", "db1"],
  deadlineMs: 8000,

  async run({ nodes }) {
    const heard = await Promise.all(
      servers.map(async (name) => {
        const [answer] = await asApplication(nodes[name], [{ sql: "SELECT 1" }]);
        return { name, good: answer?.code === "ok" && answer.said === "1", ...answer };
      }),
    );
    if (heard.some(({ good }) => !good)) await mustAnswer(nodes.db1);
    claim(
      heard.every(({ good }) => good),
      {
        fr: "app1 et app2 : SELECT 1 → 1",
        en: "app1 and app2: SELECT 1 → 1",
      },
      heard
        .filter(({ good }) => !good)
        .map(({ name, said }) => `${name}: ${said}`)
        .join("; "),
    );
    return heard.map(({ name, said }) => `${name}: SELECT 1 → ${said}`).join(", ");
  },
});
