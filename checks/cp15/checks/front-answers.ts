import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";

export const frontAnswers = check({
  needs: ["web1", "probe-lan"],
  deadlineMs: 14_000,

  async run({ nodes: { web1, "probe-lan": probe } }) {
    const { status, body } = await page(probe, web1, { path: "/health" });
    claim(
      status === "200" && body.includes("ok"),
      { fr: "/health : 200, ok", en: "/health: 200, ok" },
      `/health: ${status} ${body.slice(0, 80)}`,
    );
    return `/health: ${status} ${body.trim()}`;
  },
});
