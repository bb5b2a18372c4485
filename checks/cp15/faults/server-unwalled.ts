import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const serverUnwalled = fault({
  needs: ["app1"],
  reddens: ["cp15/tiers-closed", "cp07/nothing-else-enters"],

  async apply({ nodes: { app1 } }) {
    await edit(app1, rulesFile, "s/ip saddr {[^}]*} tcp dport/tcp dport/", reloadRules);
  },
});
