import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

const { fw1, ts1 } = plan.machines;
const port = 13389;
const inside = ts1.interfaces.srv;

export const desktopPublished = fault({
  title: {
    fr: `fw1 publie sur Internet le bureau à distance de ts1, derrière le port ${port}`,
    en: `fw1 publishes ts1's remote desktop on the Internet, behind port ${port}`,
  },
  symptom: {
    fr: "« Des milliers d'échecs de connexion cette nuit sur le serveur de bureaux, depuis des adresses étrangères. »",
    en: "“Thousands of failed logons tonight on the desktop server, from foreign addresses.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp07/nothing-else-passes"],

  async apply({ nodes: { fw1: router } }) {
    const published = `iifname "wan" ip daddr ${fw1.interfaces.wan} tcp dport ${port} counter dnat ip to ${inside}:3389`;
    const passed = `iifname "wan" oifname "srv" ip daddr ${inside} tcp dport 3389 ct status dnat counter accept`;
    const script = `/type nat hook prerouting/a\\        ${published}\n/log prefix "refus-transit/i\\        ${passed}`;
    await edit(router, rulesFile, script, reloadRules);
  },
});
