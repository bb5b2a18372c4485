import { contains, toAddress, toNetwork, toNumber } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";

/** Above those from which wrong passwords are given (`spare-address.ts`), below the probe's first. */
const range = { first: 220, last: 249 };

/** Addresses of a segment that are nobody's by the plan, and that DHCP does not lease. */
export function freeAddresses(segment: SegmentName): readonly string[] {
  const { cidr, scope = undefined }: { cidr: string; scope?: { from: string; to: string } } =
    plan().segments[segment];
  const network = toNetwork(cidr);
  const leased = (number: number) =>
    scope !== undefined && number >= toNumber(scope.from) && number <= toNumber(scope.to);
  return Array.from(
    { length: range.last - range.first + 1 },
    (_, at) => network.first + range.first + at,
  )
    .filter((number) => !leased(number))
    .map(toAddress)
    .filter((address) => contains(network, address));
}
