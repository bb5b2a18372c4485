import { z } from "zod";
import type { SegmentName } from "../../../stacks/plan.js";
import type { Node } from "../node.js";
import { readAnswer } from "../read-answer.js";
import { dhcpAnswer } from "./dhcp-answer.js";

/** What the server granted, by its ACK. */
export type DhcpLease = z.infer<typeof dhcpAnswer>;

const answer = z.object({
  offers: z.array(dhcpAnswer),
  ack: dhcpAnswer.nullable(),
  nak: z.unknown(),
});

export interface DhcpExchange {
  /** Everybody who offered something, by server identifier. */
  readonly offers: readonly { readonly server: string }[];
  /** Absent when nobody offered, or when the request was not acknowledged. */
  readonly lease: DhcpLease | undefined;
  /** Whether the request was refused. */
  readonly refused: boolean;
}

/**
 * A whole exchange from a segment's probe, as a new machine would: DISCOVER, OFFER, REQUEST, ACK, and
 * then a RELEASE, so that no lease is left.
 *
 * @param as hardware address to ask as
 * @param server whose offer to take, whoever else answers
 */
export async function dhcpDora(
  probe: Node,
  segment: SegmentName,
  as: string,
  server: string,
): Promise<DhcpExchange> {
  const { stdout } =
    await probe.succeed`/usr/lib/plateau/dhcp-probe ${segment} --mode release --chaddr ${as} --server ${server} --expect 1 --grace 50`;
  const { offers, ack, nak } = readAnswer(probe, "dhcp-probe", stdout, answer);
  return { offers, lease: ack ?? undefined, refused: nak !== null };
}
