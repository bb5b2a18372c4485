import { z } from "zod";
import type { SegmentName } from "../../../stacks/plan.js";
import type { Node } from "../node.js";
import { readAnswer } from "../read-answer.js";

const answer = z.array(z.object({ address: z.string(), macs: z.array(z.string()) }));

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
  const answers = readAnswer(probe, "arp", stdout, answer);
  return new Map(answers.map(({ address, macs }) => [address, macs]));
}
