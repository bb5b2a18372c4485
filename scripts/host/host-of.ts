import { hostNameOf } from "../facts/host-name-of.js";
import { hostByName, type LabHost } from "./host-by-name.js";

/**
 * The host that a lab is on; the one that commands run on where nothing else was noted. This is the one place that
 * answers it: whatever asks an engine about a lab asks this one.
 *
 * @throws what `hostByName` does
 */
export function hostOf(candidate: string): LabHost {
  return hostByName(hostNameOf(candidate), candidate);
}
