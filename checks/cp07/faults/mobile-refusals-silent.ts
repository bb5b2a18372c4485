import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const mobileRefusalsSilent = fault({
  title: {
    fr: "fw1 refuse les nomades avant la règle qui journalise",
    en: "fw1 refuses mobile workers before the rule that logs",
  },
  symptom: {
    fr: "« Un portable volé a fait le tour du réseau par le VPN, et le journal n'en dit rien. »",
    en: "“A stolen laptop went all over the network by the VPN, and the log says nothing of it.”",
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw1 } }) {
    const script = 's/^\\( *\\)log prefix "refus-.*/\\1iifname "vpn" counter drop\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});
