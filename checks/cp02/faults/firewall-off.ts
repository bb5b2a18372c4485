import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const firewallOff = fault({
  needs: ["ws2"],
  reddens: ["cp02/firewall-closes", "cp07/nothing-else-enters", "cp08/units-start-by-themselves"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(10_000)`systemctl disable --now nftables && /usr/sbin/nft flush ruleset`,
    );
  },
});
