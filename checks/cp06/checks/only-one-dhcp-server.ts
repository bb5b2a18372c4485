import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { inventedMac, scopedSegments } from "../../lib/network/addressing.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const server = plan.machines.net1.interfaces.srv;

/** The hardware address counts too: an impostor can write net1's address in its offers. */
export const onlyOneDhcpServer = check({
  title: {
    fr: "Dans chaque segment, aucun second serveur DHCP ne répond",
    en: "In each segment, no second DHCP server answers",
  },
  remedy: {
    fr: "Depuis le segment : `tcpdump -ei … port 67 or port 68` montre la MAC du second serveur ; sur la machine qui la porte, `ss -ulpn sport = :67`.",
    en: "From the segment: `tcpdump -ei … port 67 or port 68` shows the MAC of the second server; on the machine that has it, `ss -ulpn sport = :67`.",
  },
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
    const heard = answers.some(({ from }) => from.some((who) => who.startsWith(`${server} `)));
    if (!heard) await mustAnswer(nodes.net1);
    claim(
      heard,
      { fr: `une offre de ${server} (net1)`, en: `an offer from ${server} (net1)` },
      seen.join(", "),
    );
    claim(
      answers.every(
        ({ from }) => from.length < 2 && from.every((who) => who.startsWith(`${server} `)),
      ),
      { fr: `${server} (net1) seul`, en: `${server} (net1) alone` },
      seen.join(", "),
    );
    return seen.join(", ");
  },
});
