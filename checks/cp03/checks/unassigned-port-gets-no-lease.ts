import { macOf } from "../../../stacks/plan/cabling.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

export const unassignedPortGetsNoLease = check({
  needs: ["fw1", "net1", "probe-lan", "probe-wan"],

  async run({ nodes }) {
    const as = macOf("ws1", "lan");
    const [inLan, inWan] = await Promise.all([
      dhcpOffers(nodes["probe-lan"], "lan", { as, first: true }),
      dhcpOffers(nodes["probe-wan"], "wan", { as, windowMs: 700 }),
    ]);
    const [offer] = inLan;
    if (!offer) await mustAnswer(nodes.fw1, nodes.net1);
    // The same card asks in lan and is offered its address.
    claim(offer !== undefined, claimText("cp03/discover-in-lan-offer"), "lan ∅");
    const seen = `lan OFFER ${offer.yiaddr}; wan ${inWan.map(({ server }) => `OFFER ${server}`).join() || "∅"}`;
    claim(inWan.length === 0, claimText("cp03/discover-in-wan-no-offer"), seen);
    return seen;
  },
});
