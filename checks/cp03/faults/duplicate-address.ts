import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { takeAddressToo } from "../take-address-too.js";

export const duplicateAddress = fault({
  needs: ["ws2", "ws3"],
  resets: ["ws3"],
  reddens: ["cp03/address-is-unique", "cp03/address-is-leased"],

  async apply({ nodes: { ws2, ws3 } }) {
    const [theirs] = (await ipv4State(ws2, "lan")).addresses;
    const address = theirs?.address ?? "";
    await takeAddressToo(ws3, address);
    // The router still knows the rightful owner, as it does when a duplicate has just come up.
    await ws2.succeed`ping -q -c 1 -W 1 ${plan().segments.lan.gateway}; arping -U -c 1 -w 1 -I lan ${address}`;
  },
});
