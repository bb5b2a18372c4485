import { NoRoomAnywhere } from "./no-room-anywhere.js";

/** A host that takes new labs, as a decision needs it. */
export interface PlaceableHost {
  readonly name: string;
  /** Memory that it has for labs, in MiB. */
  readonly roomMib: number;
  readonly cores: number;
  /** Labs that it has already, whoever's. */
  readonly labs: number;
}

/** A lab that is to be made somewhere. */
export interface LabToPlace {
  readonly lab: string;
  /** Memory that it takes, in MiB. */
  readonly mib: number;
}

/**
 * Where labs are made, each wholly on one host: where the fewest share a core, since work waits its turn by cores; of equal
 * ones where the most memory is left; then by their order. Labs are placed in the order in which they are given.
 *
 * @returns the name of the host, by lab
 * @throws NoRoomAnywhere where one of them fits nowhere, with the arithmetic of each host
 */
export function placeLabs(
  labs: readonly LabToPlace[],
  hosts: readonly PlaceableHost[],
): ReadonlyMap<string, string> {
  const there = hosts.map((host) => ({ ...host }));
  const placed = new Map<string, string>();
  for (const { lab, mib } of labs) {
    const [best] = there
      .filter(({ roomMib }) => roomMib >= mib)
      .toSorted(
        (one, other) =>
          (one.labs + 1) / one.cores - (other.labs + 1) / other.cores ||
          other.roomMib - one.roomMib,
      );
    if (!best) throw new NoRoomAnywhere(labs, hosts);
    best.labs += 1;
    best.roomMib -= mib;
    placed.set(lab, best.name);
  }
  return placed;
}
