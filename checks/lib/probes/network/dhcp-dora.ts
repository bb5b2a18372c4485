import { z } from "zod";
import type { SegmentName } from "../../../../stacks/plan/plan.js";
import { milliseconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import { type DhcpAnswer, dhcpAnswer } from "./dhcp-answer.js";

const schema = z.object({
  offers: z.array(dhcpAnswer),
  ack: dhcpAnswer.nullable(),
  nak: dhcpAnswer.nullable(),
});

/** What the server granted, by its ACK. */
export type DhcpLease = DhcpAnswer;

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
  probe: Probe,
  segment: SegmentName,
  as: string,
  server: string,
): Promise<DhcpExchange> {
  const { offers, ack, nak } = await probe.json(
    schema,
  )`/usr/lib/plateau/dhcp-probe ${segment} --mode release --chaddr ${as} --server ${server} --expect 1 --grace 50 --window ${milliseconds(1000)}`;
  return { offers, lease: ack ?? undefined, refused: nak !== null };
}
