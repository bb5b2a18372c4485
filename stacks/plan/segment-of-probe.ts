import type { ProbeName, SegmentName } from "./plan.js";

/** The segment that a probe stands on. */
export function segmentOfProbe(probe: ProbeName): SegmentName {
  return probe.slice("probe-".length) as SegmentName;
}
