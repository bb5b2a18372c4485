import { application } from "../../../modules/n-tier/application.js";
import { page } from "../../lib/application/site.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";

export const httpsOnly = check({
  needs: ["web1", "probe-lan"],
  deadlineMs: 14_000,

  async run({ nodes: { web1, "probe-lan": probe }, token }) {
    const path = `/${token}`;
    const { status, headers } = await page(probe, web1, { path, scheme: "http" });
    const location = headers.match(/^location: (\S+)$/im)?.[1] ?? "∅";
    claim(
      /^30[1278]$/.test(status) && location === `https://${application().host}${path}`,
      claimText("cp15/http-to-https", { path }),
      `http://…${path}: ${status}, Location: ${location}`,
    );
    return `${status} ${location}`;
  },
});
