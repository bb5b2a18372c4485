import { fault } from "../../lib/fault.js";

export const guestsReachIt = fault({
  needs: ["fw1"],
  reddens: ["cp13/reached-from-offices-only", "cp07/flows-from-guest", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const rule = 'iifname "guest" tcp dport 3389 accept';
    await fw1.succeed`
      sed -i ${`/hook forward/a\\        ${rule}`} /etc/nftables.conf
      systemctl reload nftables`;
  },
});
