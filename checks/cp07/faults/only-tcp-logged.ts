import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const onlyTcpLogged = fault({
  needs: ["fw2"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw2 } }) {
    await edit(fw2, rulesFile, 's/log prefix "refus-/meta l4proto tcp &/', reloadRules);
  },
});
