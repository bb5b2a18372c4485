import { macOf } from "../../../stacks/plan/cabling.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { inventedMac } from "../../lib/network/addressing.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const { reserve } = plan.machines.ws1.interfaces.lan;
const server = plan.machines.net1.interfaces.srv;
const card = macOf("ws1", "lan");

/** Asked by DISCOVER alone: the lease that ws1 has stays as it is. */
export const reservationHonoured = check({
  title: {
    fr: `La réservation de ws1 est tenue : sa carte, et elle seule, se voit offrir ${reserve}`,
    en: `ws1's reservation is kept: its card, and no other, is offered ${reserve}`,
  },
  remedy: {
    fr: `Sur net1 : la réservation du segment lan dans /etc/kea/kea-dhcp4.conf doit porter l'adresse MAC ${card} ; \`kea-dhcp4 -t\`, puis redémarrer le service.`,
    en: `On net1: the reservation of segment lan in /etc/kea/kea-dhcp4.conf must carry the MAC address ${card}; \`kea-dhcp4 -t\`, then restart the service.`,
  },
  needs: ["probe-lan", "net1", "fw1"],

  async run({ nodes: { "probe-lan": probe, net1, fw1 }, token }) {
    const [own, other] = await Promise.all(
      [card, inventedMac(token)].map(async (as) =>
        (await dhcpOffers(probe, "lan", { as, first: true })).find(
          (offer) => offer.server === server,
        ),
      ),
    );
    if (!own && !other) await mustAnswer(net1, fw1);
    const seen = `${card} → ${own?.yiaddr ?? "∅"}, ${inventedMac(token)} → ${other?.yiaddr ?? "∅"}`;
    claim(
      own?.yiaddr === reserve,
      { fr: `${card} → ${reserve}`, en: `${card} → ${reserve}` },
      seen,
    );
    claim(
      other !== undefined &&
        other.yiaddr !== reserve &&
        contains(toNetwork(plan.segments.lan.cidr), other.yiaddr),
      {
        fr: "toute autre carte → une autre adresse du segment",
        en: "any other card → another address of the segment",
      },
      seen,
    );
    return seen;
  },
});
