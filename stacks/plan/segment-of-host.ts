import { sizeOf, toAddress, toNetwork, toNumber } from "./ipv4.js";
import { plan, type SegmentName, segmentNames } from "./plan.js";

/**
 * The segment in which a machine may have an address, e.g. `lan` of one that stands in its network.
 *
 * @param address as somebody wrote it
 * @returns nothing for the first and the last of a network, for the bench's own, and for what is no address
 */
export function segmentOfHost(address: string): SegmentName | undefined {
  const number = toNumber(address);
  if (toAddress(number) !== address) return undefined;
  return segmentNames.find((name) => {
    const { cidr, probe } = plan().segments[name];
    const network = toNetwork(cidr);
    const last = network.first + sizeOf(network) - 1;
    return number > network.first && number < last && address !== probe;
  });
}
