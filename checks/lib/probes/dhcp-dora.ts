import type { SegmentName } from "../../../stacks/plan.js";
import type { Node } from "../node.js";

/** What the server granted, by its ACK. */
export interface DhcpLease {
  readonly yiaddr: string;
  /** Address of the relay that carried it (giaddr); `0.0.0.0` where there was none. */
  readonly relay: string;
  readonly options: {
    readonly "subnet-mask"?: string;
    readonly routers?: readonly string[];
    readonly "domain-name-servers"?: readonly string[];
    readonly "domain-name"?: string;
    readonly "domain-search"?: readonly string[];
    readonly "lease-time"?: number;
  };
}

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
  const { offers, ack, nak } = JSON.parse(stdout) as {
    offers: DhcpExchange["offers"];
    ack: DhcpLease | null;
    nak: object | null;
  };
  return { offers, lease: ack ?? undefined, refused: nak !== null };
}
