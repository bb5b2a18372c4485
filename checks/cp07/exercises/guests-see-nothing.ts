import { plan } from "../../../stacks/plan/plan.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { natRemoved } from "../faults/nat-removed.js";

const own = plan.machines.fw1.interfaces.wan;
const translated = `ip saddr @internes oifname "wan" counter snat ip to ${own}`;
const check = `nft -c -f ${rulesFile} && ${reloadRules}`;
// Connections that are known keep their translation.
const forgetting = `${reloadRules} && conntrack -F`;

export const guestsSeeNothing = exercise({
  title: {
    fr: "Les invités ont une adresse, et rien ne s'affiche",
    en: "Guests have an address, and nothing shows",
  },
  brief: {
    fr: `« Les visiteurs obtiennent bien une adresse (${plan.segments.guest.cidr}), et aucune page ne vient. Nous, par le mandataire, nous naviguons. » Rien n'a changé chez l'opérateur ; fw1 a été retouché hier.
Trouvez où leurs paquets se perdent et rendez-leur Internet, rien d'autre, pour de bon : cela tient après un redémarrage de fw1. Rendez l'adresse sous laquelle Internet les voyait, celle d'à présent, et d'où vous l'avez mesuré.`,
    en: `“Visitors do get an address (${plan.segments.guest.cidr}), and no page comes. We ourselves, through the proxy, browse.” Nothing has changed at the provider's; fw1 was touched yesterday.
Find where their packets get lost and give them the Internet back, nothing else, for good: it lasts after fw1 restarts. Hand in the address under which the Internet saw them, the one now, and from where you measured it.`,
  },
  minutes: 15,
  needs: ["fw1"],
  proves: ["cp07/source-nat"],
  keeps: ["cp07/flows-from-guest", "cp07/nothing-else-passes", "cp07/rules-persist"],
  restarts: ["fw1"],

  causes: {
    "not-translated": causeOfFault(natRemoved, ({ nodes: { fw1 } }) =>
      edit(fw1, rulesFile, `/type nat hook postrouting/a\\        ${translated}`, check),
    ),

    "for-the-offices-alone": {
      title: {
        fr: "fw1 ne traduit plus que les adresses des postes",
        en: "fw1 translates the workstations' addresses alone",
      },
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/snat ip to/s/@internes/@lan/", forgetting),
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, "/snat ip to/s/@lan/@internes/", check),
    },

    "for-one-port-alone": {
      title: {
        fr: "fw1 ne traduit plus que ce qui va au port 443",
        en: "fw1 translates what goes to port 443 alone",
      },
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/snat ip to/s/counter/tcp dport 443 counter/", forgetting),
      solve: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/snat ip to/s/tcp dport 443 counter/counter/", check),
    },
  },
});
