import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

const own = () => plan().machines.fw1.interfaces.wan;
const translated = () => `ip saddr @internes oifname "wan" counter snat ip to ${own()}`;
const check = `nft -c -f ${rulesFile} && ${reloadRules}`;
// Connections that are known keep their translation.
const forgetting = `${reloadRules} && conntrack -F`;

export const guestsSeeNothing = exercise({
  needs: ["fw1"],

  causes: {
    "not-translated": {
      solve: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, `/type nat hook postrouting/a\\        ${translated()}`, check),
    },

    "for-the-offices-alone": {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/snat ip to/s/@internes/@lan/", forgetting),
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, "/snat ip to/s/@lan/@internes/", check),
    },

    "for-one-port-alone": {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/snat ip to/s/counter/tcp dport 443 counter/", forgetting),
      solve: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, "/snat ip to/s/tcp dport 443 counter/counter/", check),
    },
  },
});
