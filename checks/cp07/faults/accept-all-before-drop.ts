import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const acceptAllBeforeDrop = fault({
  title: {
    fr: "Une règle « accept » sans condition précède le refus dans la chaîne forward de fw1",
    en: "A rule “accept” without a condition comes before the refusal in fw1's chain forward",
  },
  symptom: {
    fr: "« L'audit écrit que notre pare-feu ne filtre plus rien, alors que toutes nos règles y sont. »",
    en: "“The audit says that our firewall filters nothing any more, though all our rules are there.”",
  },
  level: 1,
  needs: ["fw1"],
  reddens: [
    "cp03/guest-is-apart",
    "cp06/segments-keep-apart",
    "cp07/flows-from-lan",
    "cp07/flows-from-srv",
    "cp07/flows-from-dmz",
    "cp07/flows-from-guest",
    "cp07/flows-from-wan",
    "cp07/nothing-else-passes",
    "cp07/web-through-proxy",
    "cp07/remote-access",
    "cp13/reached-from-offices-only",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { fw1 } }) {
    const script = 's/^\\( *\\)log prefix "refus-transit.*/\\1accept\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});
