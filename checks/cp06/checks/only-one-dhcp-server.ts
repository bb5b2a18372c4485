import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { inventedMac, scopedSegments } from "../../lib/network/addressing.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const server = () => plan().machines.net1.interfaces.srv;

/** The hardware address counts too: an impostor can write net1's address in its offers. */
export const onlyOneDhcpServer = check({
  needs: ["net1", ...scopedSegments.map((segment) => `probe-${segment}` as const)],

  async run({ nodes, token }) {
    const answers = await Promise.all(
      scopedSegments.map(async (segment) => {
        const as = inventedMac(token);
        const offers = await dhcpOffers(nodes[`probe-${segment}`], segment, { as, windowMs: 800 });
        return { segment, from: [...new Set(offers.map((o) => `${o.server} (${o.mac})`))] };
      }),
    );
    const seen = answers.map(({ segment, from }) => `${segment}: ${from.join(" + ") || "∅"}`);
    // Nobody at all, anywhere: the question itself went unheard, and proves nothing.
    const heard = answers.some(({ from }) => from.some((who) => who.startsWith(`${server()} `)));
    if (!heard) await mustAnswer(nodes.net1);
    claim(heard, claimText("cp06/offer-from-net1", { server: server() }), seen.join(", "));
    claim(
      answers.every(
        ({ from }) => from.length < 2 && from.every((who) => who.startsWith(`${server()} `)),
      ),
      claimText("cp06/only-net1", { server: server() }),
      seen.join(", "),
    );
    return seen.join(", ");
  },
});
