import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const timeOpenToGuests = fault({
  needs: ["fw1"],
  reddens: ["cp07/flows-from-guest", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" oifname "srv" udp dport 123 accept';
    await edit(fw1, rulesFile, `/log prefix "refus-transit/i\\        ${rule}`, reloadRules);
  },
});
