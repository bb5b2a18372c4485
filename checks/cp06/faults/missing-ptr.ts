import { reverseZoneOf } from "../../../modules/domain-controller/dns-records.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const zone = ofCompany(() => reverseZoneOf(plan().segments.srv.cidr));
const host = ofCompany(() => plan().machines.net1.interfaces.srv.split(".")[3] ?? "");

export const missingPtr = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/addresses-resolve-back"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    await changeRecord(dc1, "delete", zone(), host(), "PTR", `net1.${plan().company.domain}`);
    await recordReplicated(probe, { name: `${host()}.${zone()}`, type: "PTR" });
  },
});
