import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { inAnyCompany, plan, type SegmentName } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { inventedMac } from "../../lib/network/addressing.js";
import { onEach } from "../../lib/on-each.js";
import { dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";

const server = () => plan().machines.net1.interfaces.srv;

/** Machines and guests whose address is kept for their card. */
const reserved = ofCompany(
  () =>
    new Map(
      entriesOf({ ...plan().machines, ...plan().guests }).flatMap(([name, { interfaces }]) =>
        entriesOf(interfaces as Partial<Record<SegmentName, string | { readonly reserve: string }>>)
          .filter(([, address]) => typeof address === "object")
          .map(([segment, address]) => {
            const { reserve } = address as { readonly reserve: string };
            return [name, { segment, reserve, card: macOf(name, segment) }] as const;
          }),
      ),
    ),
);
const segments = inAnyCompany(() => [
  ...new Set([...reserved().values()].map(({ segment }) => segment)),
]);

/** Asked by DISCOVER alone: the leases that there are stay as they are. */
export const reservationHonoured = check({
  needs: [...segments.map((segment) => `probe-${segment}` as const), "net1", "fw1"],

  run: ({ nodes, token }) =>
    onEach([...reserved().keys()], async (name) => {
      const { segment, reserve, card } = reserved().get(name) as NonNullable<
        ReturnType<ReturnType<typeof reserved>["get"]>
      >;
      const [own, other] = await Promise.all(
        [card, inventedMac(token)].map(async (as) =>
          (await dhcpOffers(nodes[`probe-${segment}`], segment, { as, first: true })).find(
            (offer) => offer.server === server(),
          ),
        ),
      );
      if (!own && !other) await mustAnswer(nodes.net1, nodes.fw1);
      const seen = `${card} → ${own?.yiaddr ?? "∅"}, ${inventedMac(token)} → ${other?.yiaddr ?? "∅"}`;
      claim(
        own?.yiaddr === reserve,
        claimText("cp06/reservation-honoured", { card, reserve }),
        seen,
      );
      claim(
        other !== undefined &&
          other.yiaddr !== reserve &&
          contains(toNetwork(plan().segments[segment].cidr), other.yiaddr),
        claimText("cp06/any-other-card-another-address"),
        seen,
      );
      return seen;
    }),
});
