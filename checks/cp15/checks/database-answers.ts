import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { asApplication } from "../lib/as-application.js";

const servers = ["app1", "app2"] as const;

export const databaseAnswers = check({
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
      claimText("cp15/app1-and-app2-select"),
      heard
        .filter(({ good }) => !good)
        .map(({ name, said }) => `${name}: ${said}`)
        .join("; "),
    );
    return heard.map(({ name, said }) => `${name}: SELECT 1 → ${said}`).join(", ");
  },
});
