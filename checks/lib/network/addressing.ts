import { plan, type SegmentName, segmentNames } from "../../../stacks/plan/plan.js";

const { machines, segments } = plan;

/** The company's DNS servers, by name. */
export const resolvers = { dc1: machines.dc1.interfaces.srv, dc2: machines.dc2.interfaces.srv };

/** Segments that the DHCP server gives addresses in. */
export type ScopedSegment = {
  [S in SegmentName]: Plan["segments"][S] extends { scope: object } ? S : never;
}[SegmentName];
type Plan = typeof plan;

export const scopedSegments = segmentNames.filter(
  (name): name is ScopedSegment => "scope" in segments[name],
);

/** A hardware address of nobody's, drawn from a check's token. */
export function inventedMac(token: string): string {
  return ["06", ...(token.slice(1, 11).match(/../g) ?? [])].join(":");
}
