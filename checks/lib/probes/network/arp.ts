import { z } from "zod";
import type { SegmentName } from "../../../../stacks/plan/plan.js";
import { milliseconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

const schema = z.array(z.object({ address: z.string(), macs: z.array(z.string()) }));

/**
 * Ask a segment, from its probe, who has addresses.
 *
 * @param windowMs how long to listen for those who do not answer
 * @returns the hardware addresses that answered, by address
 */
export async function arp(
  probe: Probe,
  segment: SegmentName,
  addresses: readonly string[],
  windowMs = 800,
): Promise<Map<string, readonly string[]>> {
  const answers = await probe.json(
    schema,
  )`/usr/lib/plateau/arp ${segment} ${addresses} --window ${milliseconds(windowMs)}`;
  return new Map(answers.map(({ address, macs }) => [address, macs]));
}
