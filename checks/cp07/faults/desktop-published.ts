import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

const port = 13389;
const inside = () => plan().machines.ts1.interfaces.srv;

export const desktopPublished = fault({
  needs: ["fw1"],
  reddens: ["cp07/nothing-else-passes"],

  async apply({ nodes: { fw1: router } }) {
    const published = `iifname "wan" ip daddr ${plan().machines.fw1.interfaces.wan} tcp dport ${port} counter dnat ip to ${inside()}:3389`;
    const passed = `iifname "wan" oifname "srv" ip daddr ${inside()} tcp dport 3389 ct status dnat counter accept`;
    const script = `/type nat hook prerouting/a\\        ${published}\n/log prefix "refus-transit/i\\        ${passed}`;
    await edit(router, rulesFile, script, reloadRules);
  },
});
