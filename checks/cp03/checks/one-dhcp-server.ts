import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const server = () => plan().machines.net1.interfaces.srv;

export const oneDhcpServer = check({
  needs: ["fw1", "net1", "probe-lan"],

  async run({ nodes }) {
    // As a card with a reservation: it is offered an address even where the scope is used up.
    const offers = await dhcpOffers(nodes["probe-lan"], "lan", {
      as: macOf("ws1", "lan"),
      windowMs: 700,
    });
    if (offers.length === 0) await mustAnswer(nodes.fw1, nodes.net1);
    const seen = offers
      .map((offer) => `OFFER ${offer.server} (${offer.mac}) ${offer.yiaddr}`)
      .join("; ");
    claim(
      offers.length > 0 &&
        offers.every((offer) => offer.server === server() && offer.mac === macOf("fw1", "lan")),
      claimText("cp03/discover-in-lan-only-answers", { server: server() }),
      seen,
    );
    return seen;
  },
});
