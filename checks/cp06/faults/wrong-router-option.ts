import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const wrongRouterOption = fault({
  needs: ["net1"],
  reddens: ["cp06/dora-in-guest"],

  async apply({ nodes: { net1 } }) {
    const wrong = plan().segments.guest.gateway.replace(/\d+$/, "254");
    const edit = `${subnetLines("guest")} s/"data": "${plan().segments.guest.gateway}"/"data": "${wrong}"/`;
    await net1.succeed`sed -i ${edit} ${keaConf} && grep -q ${wrong} ${keaConf}`;
    await restartKea(net1);
  },
});
