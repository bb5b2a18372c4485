import type { SegmentName } from "../../../stacks/plan.js";
import type { Node } from "../../lib/node.js";
import { type DhcpOffer, dhcpOffers } from "../../lib/probes/dhcp-offers.js";
import { type Firmware, firmwares } from "./firmwares.js";

/** What a machine of this kind is offered in a segment; undefined when nobody answers. */
export async function bootOffer(
  probe: Node,
  segment: SegmentName,
  firmware: Firmware,
): Promise<DhcpOffer | undefined> {
  const [offer] = await dhcpOffers(probe, segment, { sends: firmwares[firmware], first: true });
  return offer;
}

/** Whom it is to ask, and for what. */
export function bootTold(offer: DhcpOffer | undefined): string {
  return offer ? `${offer.nextServer} ${offer.bootFile || "∅"}` : "∅";
}
