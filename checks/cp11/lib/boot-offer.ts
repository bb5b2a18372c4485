import type { SegmentName } from "../../../stacks/plan/plan.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { type DhcpOffer, dhcpOffers } from "../../lib/probes/network/dhcp-offers.js";
import { type Firmware, firmwares } from "./firmwares.js";

/**
 * What a machine of this kind is offered in a segment; undefined when nobody answers. As firmware does, it
 * waits for an offer that lets it boot where the first one does not: a foreign server's is CP3's matter.
 */
export async function bootOffer(
  probe: Probe,
  segment: SegmentName,
  firmware: Firmware,
): Promise<DhcpOffer | undefined> {
  const sends = firmwares[firmware];
  const [first] = await dhcpOffers(probe, segment, { sends, first: true });
  if (!first || first.bootFile) return first;
  const offers = await dhcpOffers(probe, segment, { sends });
  return offers.find(({ bootFile }) => bootFile) ?? first;
}

/** Whom it is to ask, and for what. */
export function bootTold(offer: DhcpOffer | undefined): string {
  return offer ? `${offer.nextServer} ${offer.bootFile || "∅"}` : "∅";
}
