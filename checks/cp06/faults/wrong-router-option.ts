import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

const { gateway } = plan.segments.guest;

export const wrongRouterOption = fault({
  title: {
    fr: "Dans guest, le serveur DHCP donne une passerelle où il n'y a personne",
    en: "In guest, the DHCP server hands out a gateway where there is nobody",
  },
  symptom: {
    fr: "« Les visiteurs ont bien une adresse, mais rien ne s'ouvre, même pas un site connu. »",
    en: "“Guests do get an address, but nothing opens, not even a well-known site.”",
  },
  level: 1,
  needs: ["net1"],
  reddens: ["cp06/dora-in-guest"],

  async apply({ nodes: { net1 } }) {
    const wrong = gateway.replace(/\d+$/, "254");
    const edit = `${subnetLines("guest")} s/"data": "${gateway}"/"data": "${wrong}"/`;
    await net1.succeed`sed -i ${edit} ${keaConf} && grep -q ${wrong} ${keaConf}`;
    await restartKea(net1);
  },
});
