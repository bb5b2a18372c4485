import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const wrongDnsOption = fault({
  needs: ["net1"],
  reddens: ["cp06/dora-in-dmz"],

  async apply({ nodes: { net1 } }) {
    const { srv } = plan().machines.net1.interfaces;
    const edit = `${subnetLines("dmz")} s/\\("domain-name-servers", "data": \\)"[^"]*"/\\1"${srv}"/`;
    await net1.succeed`sed -i ${edit} ${keaConf} && grep -q ${`"${srv}"`} ${keaConf}`;
    await restartKea(net1);
  },
});
