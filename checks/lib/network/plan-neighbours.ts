import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";

/** The cards of those that have an address of their own on a segment, by address. */
export function planNeighbours(segment: SegmentName): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(plan().machines).flatMap(([machine, { interfaces }]) => {
      const address = (interfaces as Partial<Record<SegmentName, unknown>>)[segment];
      // What is leased may be somebody else's tomorrow.
      return typeof address === "string" && address !== "dhcp"
        ? [[address, macOf(machine, segment)] as const]
        : [];
    }),
  );
}
