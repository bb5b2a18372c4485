import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const secondSiteBootsNothing = fault({
  needs: ["net1"],
  reddens: ["cp11/offer-for-each-firmware"],

  async apply({ nodes: { net1 } }) {
    const script = `${subnetLines("siteb")} { /"require-client-classes"/d }`;
    await net1.succeed`
      before=$(grep -c require-client-classes ${keaConf}) && sed -i ${script} ${keaConf} &&
        [ "$(grep -c require-client-classes ${keaConf})" -lt "$before" ]`;
    await restartKea(net1);
  },
});
