import { randomBytes, randomInt } from "node:crypto";
import { toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import type { Probe } from "../nodes/probe.js";
import { freeAddresses } from "./free-addresses.js";
import { planNeighbours } from "./plan-neighbours.js";

/**
 * How long a probe may take, in milliseconds: it waits for all who change networks on the server, which no lab's clock
 * knows of, and without a seat an eighth of a look is blind.
 */
export const seatMs = 20_000;

/**
 * Give a probe an address and a card drawn for one look, so that no machine knows the bench by them.
 * Those of earlier looks stay for a while, for whoever still looks, and are drawn again when all have been.
 *
 * @returns the address
 * @throws NotObserved when the probe does not take it
 */
export async function takeSeat(probe: Probe, segment: SegmentName): Promise<string> {
  const { prefix } = toNetwork(plan().segments[segment].cidr);
  const drawn = freeAddresses(segment)
    .map((address) => ({ address, at: randomInt(2 ** 32) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ address }) => `${address}/${prefix}`);
  const card = ["02", "50", ...(randomBytes(4).toString("hex").match(/../g) ?? [])].join(":");
  const neighbours = [...planNeighbours(segment)].map(([address, mac]) => `${address}=${mac}`);
  const { stdout } = await probe.expecting(
    [0],
    seatMs,
  )`/usr/lib/plateau/seat ${segment} ${card} ${drawn} --neighbours ${neighbours}`;
  return stdout.trim();
}
