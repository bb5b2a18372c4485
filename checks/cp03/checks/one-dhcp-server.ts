import { macOf } from "../../../stacks/plan/cabling.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const server = plan.machines.net1.interfaces.srv;

export const oneDhcpServer = check({
  title: {
    fr: "Un seul serveur DHCP répond aux postes : net1, par le relais ; aucun serveur pirate",
    en: "One DHCP server only answers the workstations: net1, through the relay; no rogue one",
  },
  remedy: {
    fr: "`tcpdump -e -i lan udp port 67` sur un poste montre la MAC de chaque OFFER : celle en trop désigne la machine, `ss -lunp` là-bas le programme.",
    en: "`tcpdump -e -i lan udp port 67` on a workstation shows the MAC of each OFFER: the one too many names the machine, `ss -lunp` there the program.",
  },
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
        offers.every((offer) => offer.server === server && offer.mac === macOf("fw1", "lan")),
      {
        fr: `DISCOVER dans lan : ${server} seul répond`,
        en: `DISCOVER in lan: ${server} alone answers`,
      },
      seen,
    );
    return seen;
  },
});
