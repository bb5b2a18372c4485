import type { ProbeName } from "./plan.js";

/** Whether a place is one of the bench's probes. */
export function isProbe(place: string): place is ProbeName {
  return place.startsWith("probe-");
}
