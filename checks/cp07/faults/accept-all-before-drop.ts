import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const acceptAllBeforeDrop = fault({
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
