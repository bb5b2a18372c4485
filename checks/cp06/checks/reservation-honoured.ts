import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { inventedMac } from "../../lib/network/addressing.js";
import { onEach } from "../../lib/on-each.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const server = plan.machines.net1.interfaces.srv;

/** Machines and guests whose address is kept for their card. */
const reserved = new Map(
  entriesOf({ ...plan.machines, ...plan.guests }).flatMap(([name, { interfaces }]) =>
    entriesOf(interfaces as Partial<Record<SegmentName, string | { readonly reserve: string }>>)
      .filter(([, address]) => typeof address === "object")
      .map(([segment, address]) => {
        const { reserve } = address as { readonly reserve: string };
        return [name, { segment, reserve, card: macOf(name, segment) }] as const;
      }),
  ),
);
const segments = [...new Set([...reserved.values()].map(({ segment }) => segment))];

/** Asked by DISCOVER alone: the leases that there are stay as they are. */
export const reservationHonoured = check({
  title: {
    fr: `Chaque réservation est tenue (${[...reserved.keys()].join(", ")}) : sa carte, et aucune autre, se voit offrir l'adresse`,
    en: `Each reservation is kept (${[...reserved.keys()].join(", ")}): its card, and no other, is offered the address`,
  },
  remedy: {
    fr: "Sur net1 : la réservation de la machine citée, dans /etc/kea/kea-dhcp4.conf, doit porter l'adresse MAC de sa carte ; `kea-dhcp4 -t`, puis redémarrer le service.",
    en: "On net1: the reservation of the machine named, in /etc/kea/kea-dhcp4.conf, must carry the MAC address of its card; `kea-dhcp4 -t`, then restart the service.",
  },
  needs: [...segments.map((segment) => `probe-${segment}` as const), "net1", "fw1"],

  run: ({ nodes, token }) =>
    onEach([...reserved.keys()], async (name) => {
      const { segment, reserve, card } = reserved.get(name) as NonNullable<
        ReturnType<typeof reserved.get>
      >;
      const [own, other] = await Promise.all(
        [card, inventedMac(token)].map(async (as) =>
          (await dhcpOffers(nodes[`probe-${segment}`], segment, { as, first: true })).find(
            (offer) => offer.server === server,
          ),
        ),
      );
      if (!own && !other) await mustAnswer(nodes.net1, nodes.fw1);
      const seen = `${card} → ${own?.yiaddr ?? "∅"}, ${inventedMac(token)} → ${other?.yiaddr ?? "∅"}`;
      claim(
        own?.yiaddr === reserve,
        { fr: `${card} → ${reserve}`, en: `${card} → ${reserve}` },
        seen,
      );
      claim(
        other !== undefined &&
          other.yiaddr !== reserve &&
          contains(toNetwork(plan.segments[segment].cidr), other.yiaddr),
        {
          fr: "toute autre carte → une autre adresse du segment",
          en: "any other card → another address of the segment",
        },
        seen,
      );
      return seen;
    }),
});
