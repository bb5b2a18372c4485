import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const refusalsNotLogged = fault({
  needs: ["fw1"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw1 } }) {
    await edit(fw1, rulesFile, '/log prefix "refus-/d', reloadRules);
  },
});
