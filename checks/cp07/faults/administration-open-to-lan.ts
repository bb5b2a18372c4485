import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const administrationOpenToLan = fault({
  needs: ["fw1"],
  reddens: ["cp07/administration-from-servers-only", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const script =
      's/^\\( *\\)log prefix "refus-entree.*/\\1iifname "lan" tcp dport 22 accept\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});
