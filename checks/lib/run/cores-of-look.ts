import { cores } from "../../../scripts/operations/cores.js";
import { inFlight } from "./in-flight.js";

/** How many cores a look keeps busy. @param checks how many it looks at */
export function coresOfLook(checks: number): number {
  return (cores.whole * Math.min(inFlight, checks)) / inFlight;
}
