import { ofCompany } from "../../../stacks/plan/company.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { resolvers } from "../../lib/network/addressing.js";
import { dig } from "../../lib/probes/network/dig.js";

const site = outsideSites.web;
const address = ofCompany(() => plan().outside[site]);
const zone = site.slice(site.indexOf(".") + 1);

export const outsideNames = check({
  needs: ["probe-lan", "dc1", "dc2", "fw1", "ext1"],

  async run({ nodes: { "probe-lan": probe, dc1, dc2, fw1, ext1 }, token }) {
    const answers = await Promise.all(
      Object.entries(resolvers()).map(async ([name, server]) => {
        // An invented name tells a real answer from a server that says yes to everything. Samba hands an
        // NXDOMAIN from outside on as NOERROR without a record.
        const [real, invented] = await dig(probe, server, [
          { name: site, type: "A" },
          { name: `${token}.${zone}`, type: "A" },
        ]);
        return {
          right:
            real?.records.join() === address() &&
            invented?.status !== undefined &&
            invented.records.length === 0,
          seen: `${name}: ${site} → ${real?.records.join() || (real?.status ?? "∅")}, ${token}.${zone} → ${invented?.records.join() || (invented?.status ?? "∅")}`,
        };
      }),
    );
    const right = answers.every((answer) => answer.right);
    if (!right) await mustAnswer(dc1, dc2, fw1, ext1);
    const seen = answers.map((answer) => answer.seen).join("; ");
    claim(right, claimText("cp06/invented-name-no-address", { address: address(), site }), seen);
    return seen;
  },
});
