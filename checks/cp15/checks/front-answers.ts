import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";

export const frontAnswers = check({
  needs: ["web1", "probe-lan"],
  deadlineMs: 14_000,

  async run({ nodes: { web1, "probe-lan": probe } }) {
    const { status, body } = await page(probe, web1, { path: "/health" });
    claim(
      status === "200" && body.includes("ok"),
      claimText("cp15/health-ok"),
      `/health: ${status} ${body.slice(0, 80)}`,
    );
    return `/health: ${status} ${body.trim()}`;
  },
});
