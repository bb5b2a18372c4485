import type { DeclaredReservation } from "../../../scripts/facts/declaration/declared-reservation.js";
import { plan } from "../../../stacks/plan/plan.js";
import { due } from "../../lib/declared/due.js";
import type { KeaScopes } from "../kea-scopes.js";

/**
 * What of declared reservations a configuration does not have, or has otherwise.
 *
 * @param found nothing where Kea would not take it
 * @returns each with what is there in its stead
 */
export function leasesNotThere(
  found: KeaScopes | undefined,
  declared: readonly DeclaredReservation[],
): string[] {
  const subnets = found
    ? [...found.subnet4, ...found["shared-networks"].flatMap(({ subnet4 }) => subnet4)]
    : [];
  return due(declared).flatMap(({ segment, mac, address, hostname = "" }) => {
    const { cidr } = plan().segments[segment];
    const there = subnets
      .filter(({ subnet }) => subnet === cidr)
      .flatMap(({ reservations }) => reservations)
      .find((one) => one["hw-address"]?.toLowerCase() === mac.toLowerCase());
    const wanted = toldOf(address, hostname);
    const seen = there ? toldOf(there["ip-address"], there.hostname) : "∅";
    return seen === wanted ? [] : [`${cidr} ${mac.toLowerCase()} → ${wanted}: ${seen}`];
  });
}

function toldOf(address = "∅", hostname = ""): string {
  return hostname === "" ? address : `${address} ${hostname}`;
}
