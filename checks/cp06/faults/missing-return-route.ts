import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { routeToLan, tunnelConf } from "../second-site.js";

export const missingReturnRoute = fault({
  title: {
    fr: "fw2 n'a plus de route de retour vers les postes du siège",
    en: "fw2 has no route back to the workstations of the head office any more",
  },
  symptom: {
    fr: "« Du siège, le second site ne répond plus aux postes ; aux serveurs, il répond. »",
    en: "“From the head office, the second site no longer answers the workstations; it does answer the servers.”",
  },
  level: 3,
  needs: ["fw2"],
  reddens: ["cp06/paths-there-and-back", "cp07/flows-from-siteb", "cp07/site-to-site-tunnel"],

  async apply({ nodes: { fw2 } }) {
    await fw2.succeed`sed -i ${`/^${routeToLan}/d`} ${tunnelConf} && ip route del ${plan.segments.lan.cidr}`;
  },
});
