import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const secondSiteBootsNothing = fault({
  title: {
    fr: "L'étendue du second site n'offre plus rien à démarrer",
    en: "The second site's scope offers nothing to start any more",
  },
  symptom: {
    fr: "« Au siège les postes neufs s'installent seuls ; à l'agence ils disent “No boot filename received”. »",
    en: "“At the head office new workstations install themselves; at the branch they say ‘No boot filename received’.”",
  },
  level: 2,
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
