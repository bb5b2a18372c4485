import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const mobileRefusalsSilent = fault({
  needs: ["fw1"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw1 } }) {
    const script = 's/^\\( *\\)log prefix "refus-.*/\\1iifname "vpn" counter drop\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});
