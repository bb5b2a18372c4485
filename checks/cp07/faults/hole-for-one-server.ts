import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const holeForOneServer = fault({
  needs: ["app2"],
  reddens: ["cp07/nothing-else-enters"],

  async apply({ nodes: { app2 } }) {
    const rule = `ip saddr ${plan().machines.file1.interfaces.srv} tcp dport ${application().port} accept`;
    await edit(app2, rulesFile, `/icmp type echo-request/a\\        ${rule}`, reloadRules);
  },
});
