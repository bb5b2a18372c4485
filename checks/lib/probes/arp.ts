import type { SegmentName } from "../../../stacks/plan.js";
import type { Node } from "../node.js";

/**
 * Ask a segment, from its probe, who has addresses.
 *
 * @param windowMs how long to listen for those who do not answer
 * @returns the hardware addresses that answered, by address
 */
export async function arp(
  probe: Node,
  segment: SegmentName,
  addresses: readonly string[],
  windowMs = 800,
): Promise<Map<string, readonly string[]>> {
  const { stdout } =
    await probe.succeed`/usr/lib/plateau/arp ${segment} ${addresses} --window ${windowMs}`;
  const answers = JSON.parse(stdout) as { address: string; macs: string[] }[];
  return new Map(answers.map(({ address, macs }) => [address, macs]));
}
