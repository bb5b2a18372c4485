import { escapePattern } from "../../../scripts/ground/escape-pattern.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";

/**
 * Part of a regular expression that an address of a segment's matches: `192\.0\.2\.\d+`.
 *
 * @throws Error for a segment that is no /24: its addresses do not share their first bytes and nothing else
 */
export function addressPattern(segment: SegmentName): string {
  const { cidr } = plan.segments[segment];
  const { first, prefix } = toNetwork(cidr);
  if (prefix !== 24) {
    throw new Error(`no pattern for the addresses of '${segment}', ${cidr}: it must be a /24`);
  }
  return escapePattern(toAddress(first)).replace(/\d+$/, "\\d+");
}
