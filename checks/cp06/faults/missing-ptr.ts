import { reverseZoneOf } from "../../../modules/domain-controller/dns-records.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const { domain } = plan.company;
const zone = reverseZoneOf(plan.segments.srv.cidr);
const host = plan.machines.net1.interfaces.srv.split(".")[3] ?? "";

export const missingPtr = fault({
  title: {
    fr: "L'adresse de net1 n'a plus de nom dans la zone inverse",
    en: "The address of net1 has no name in the reverse zone any more",
  },
  symptom: {
    fr: "« Dans les journaux, ce serveur n'apparaît plus que par son adresse. »",
    en: "“In the logs, this server shows up by its address only.”",
  },
  level: 1,
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/addresses-resolve-back"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    await changeRecord(dc1, "delete", zone, host, "PTR", `net1.${domain}`);
    await recordReplicated(probe, { name: `${host}.${zone}`, type: "PTR" });
  },
});
