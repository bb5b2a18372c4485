import type { SegmentName } from "../../../stacks/plan.js";
import type { Node } from "../node.js";

/** An answer to a DISCOVER. */
export interface DhcpOffer {
  /** Option 54: who offers. */
  readonly server: string;
  /** Hardware address that the frame came from: the server, or the relay. */
  readonly mac: string;
  /** The address offered. */
  readonly yiaddr: string;
  /** Whom a machine that boots from the network asks for `bootFile`; `0.0.0.0` is nobody. */
  readonly nextServer: string;
  /** What such a machine starts; empty is nothing. */
  readonly bootFile: string;
  readonly options: {
    readonly "subnet-mask"?: string;
    readonly routers?: readonly string[];
    readonly "domain-name-servers"?: readonly string[];
  };
}

export interface DhcpOffersProps {
  /** Hardware address to ask as. @default - the probe's */
  readonly as?: string;
  /** Further options that it sends, by number: their bytes in hexadecimal. @default - none */
  readonly sends?: Readonly<Record<number, string>>;
  /** How long to listen, in milliseconds. @default 1000 */
  readonly windowMs?: number;
  /** Stop listening a moment after the first offer. @default false */
  readonly first?: boolean;
}

/** Call for an address as a new machine would, from a segment's probe, and take none. */
export async function dhcpOffers(
  probe: Node,
  segment: SegmentName,
  { as, sends = {}, windowMs = 1000, first = false }: DhcpOffersProps = {},
): Promise<readonly DhcpOffer[]> {
  const options = [
    ...["--window", windowMs],
    ...(as ? ["--chaddr", as] : []),
    ...Object.entries(sends).flatMap(([code, hex]) => ["--option", `${code}=${hex}`]),
    ...(first ? ["--expect", 1] : []),
  ];
  const { stdout } = await probe.succeed`/usr/lib/plateau/dhcp-probe ${segment} ${options}`;
  return (JSON.parse(stdout) as { offers: DhcpOffer[] }).offers;
}
