import { z } from "zod";
import type { SegmentName } from "../../../../stacks/plan/plan.js";
import { milliseconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";
import { type DhcpAnswer, dhcpAnswer } from "./dhcp-answer.js";

/** An answer to a DISCOVER. */
export type DhcpOffer = DhcpAnswer;

const schema = z.object({ offers: z.array(dhcpAnswer) });

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
  probe: Probe,
  segment: SegmentName,
  { as, sends = {}, windowMs = 1000, first = false }: DhcpOffersProps = {},
): Promise<readonly DhcpOffer[]> {
  const options = [
    ...["--window", milliseconds(windowMs)],
    ...(as ? ["--chaddr", as] : []),
    ...Object.entries(sends).flatMap(([code, hex]) => ["--option", `${code}=${hex}`]),
    ...(first ? ["--expect", 1] : []),
  ];
  const { offers } = await probe.json(schema)`/usr/lib/plateau/dhcp-probe ${segment} ${options}`;
  return offers;
}
