import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const portOpenToAll = fault({
  needs: ["ws1"],
  reddens: ["cp04/assistance-shut", "cp07/nothing-else-enters"],

  async apply({ nodes: { ws1 } }) {
    await edit(
      ws1,
      "/etc/nftables.conf",
      `s/ip saddr [0-9.\\/]* tcp dport ${plan().assistancePort} accept/tcp dport ${plan().assistancePort} accept/`,
      "/usr/sbin/nft -f /etc/nftables.conf",
    );
  },
});
