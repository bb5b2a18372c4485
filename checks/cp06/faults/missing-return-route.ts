import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { routeToLan, tunnelConf } from "../second-site.js";

export const missingReturnRoute = fault({
  needs: ["fw2"],
  reddens: ["cp06/paths-there-and-back", "cp07/flows-from-siteb", "cp07/site-to-site-tunnel"],

  async apply({ nodes: { fw2 } }) {
    await fw2.succeed`sed -i ${`/^${routeToLan()}/d`} ${tunnelConf} && ip route del ${plan().segments.lan.cidr}`;
  },
});
