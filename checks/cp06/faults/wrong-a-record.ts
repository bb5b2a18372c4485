import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const { domain } = plan.company;
const right = plan.machines.net1.interfaces.srv;

export const wrongARecord = fault({
  title: {
    fr: "Le nom net1 mène à une adresse où il n'y a personne",
    en: "The name net1 leads to an address where there is nobody",
  },
  symptom: {
    fr: "« La console du serveur DHCP ne s'ouvre plus par son nom ; par son adresse, si. »",
    en: "“The DHCP server's console no longer opens by its name; it does by its address.”",
  },
  level: 1,
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/names-resolve"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    const wrong = right.replace(/\d+$/, "29");
    await changeRecord(dc1, "update", domain, "net1", "A", right, wrong);
    await recordReplicated(probe, { name: `net1.${domain}`, type: "A" });
  },
});
