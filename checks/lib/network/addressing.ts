import { createHash } from "node:crypto";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { Plan } from "../../../stacks/plan/plan.js";
import { layout, plan, type SegmentName, segmentNames } from "../../../stacks/plan/plan.js";

/** The company's DNS servers, by name. */
export const resolvers = ofCompany(() => ({
  dc1: plan().machines.dc1.interfaces.srv,
  dc2: plan().machines.dc2.interfaces.srv,
}));

/** Segments that the DHCP server gives addresses in. */
export type ScopedSegment = {
  [S in SegmentName]: Plan["segments"][S] extends { scope: object } ? S : never;
}[SegmentName];

export const scopedSegments = segmentNames.filter(
  (name): name is ScopedSegment => "scope" in layout.segments[name],
);

/** A hardware address of nobody's, drawn from a check's token: such as the lab's own cards have. */
export function inventedMac(token: string): string {
  const drawn = createHash("sha256").update(token).digest("hex").slice(0, 8);
  return ["02", "50", ...(drawn.match(/../g) ?? [])].join(":");
}
