import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

export const mxToAnAlias = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/names-resolve", "cp14/mx-leads-here"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    const mx = (name: string) => `${name} 10`;
    await changeRecord(
      dc1,
      "update",
      plan().company.domain,
      "@",
      "MX",
      mx(mailNames().machine),
      mx(mailNames().host),
    );
    await recordReplicated(probe, { name: plan().company.domain, type: "MX" });
  },
});
