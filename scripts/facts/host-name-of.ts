import { localHost } from "./hosts.js";
import { labHost } from "./lab-host.js";

/**
 * The name of the host that a candidate's labs are on, or will be made on.
 *
 * @throws UnreadableFacts
 */
export function hostNameOf(candidate: string): string {
  return labHost.readNow(candidate) ?? localHost;
}
