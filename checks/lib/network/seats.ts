import { ofCompany } from "../../../stacks/plan/company.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";

/** Where the probe of each segment is found. */
export type Seats = Readonly<Record<SegmentName, string>>;

/** Where probes are before anybody has looked, and stay besides. */
export const standingSeats = ofCompany(
  () =>
    Object.fromEntries(
      Object.entries(plan().segments).map(([segment, { probe }]) => [segment, probe]),
    ) as Seats,
);
