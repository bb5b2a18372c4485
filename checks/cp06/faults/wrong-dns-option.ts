import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";

export const wrongDnsOption = fault({
  title: {
    fr: "Dans dmz, le serveur DHCP se donne lui-même comme serveur DNS",
    en: "In dmz, the DHCP server hands itself out as the DNS server",
  },
  symptom: {
    fr: "« La nouvelle machine de la DMZ joint sa passerelle, mais ne trouve aucun nom. »",
    en: "“The new machine in the DMZ reaches its gateway, but finds no name.”",
  },
  level: 1,
  needs: ["net1"],
  reddens: ["cp06/dora-in-dmz"],

  async apply({ nodes: { net1 } }) {
    const { srv } = plan.machines.net1.interfaces;
    const edit = `${subnetLines("dmz")} s/\\("domain-name-servers", "data": \\)"[^"]*"/\\1"${srv}"/`;
    await net1.succeed`sed -i ${edit} ${keaConf} && grep -q ${`"${srv}"`} ${keaConf}`;
    await restartKea(net1);
  },
});
