import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const timeOpenToGuests = fault({
  title: {
    fr: "fw1 laisse les invités demander l'heure aux serveurs",
    en: "fw1 lets guests ask the servers for the time",
  },
  symptom: {
    fr: "« L'audit a trouvé un port UDP des serveurs ouvert aux invités. »",
    en: "“The audit has found a UDP port of the servers open to guests.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp07/flows-from-guest", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" oifname "srv" udp dport 123 accept';
    await edit(fw1, rulesFile, `/log prefix "refus-transit/i\\        ${rule}`, reloadRules);
  },
});
