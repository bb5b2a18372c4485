import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const { domain } = plan.company;

export const mxToAnAlias = fault({
  title: {
    fr: "Le MX du domaine désigne un alias (CNAME)",
    en: "The domain's MX names an alias (CNAME)",
  },
  symptom: {
    fr: "« Deux fournisseurs ont refusé notre adresse : leur logiciel la dit mal configurée. »",
    en: "“Two suppliers refused our address: their software says that it is badly configured.”",
  },
  level: 2,
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/names-resolve", "cp14/mx-leads-here"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    const mx = (name: string) => `${name} 10`;
    await changeRecord(dc1, "update", domain, "@", "MX", mx(mailNames.machine), mx(mailNames.host));
    await recordReplicated(probe, { name: domain, type: "MX" });
  },
});
