import type { DeclaredGuest } from "../../../scripts/facts/declaration/declared-guest.js";
import { due } from "../../lib/declared/due.js";
import type { Definition, Guest } from "./definition.js";

const gib = 1024 ** 3;

/**
 * Guests that are declared and are not there, or weigh otherwise: memory, processors, a card in their network, what their
 * disks hold.
 *
 * @param guests definitions of those that are not the bench's own
 * @param sizes of their disks, in bytes, by their files or volumes
 */
export function guestsNotThere(
  guests: readonly Guest[],
  declared: readonly DeclaredGuest[],
  sizes: ReadonlyMap<string, number>,
): string[] {
  const held = ({ disks }: Definition) =>
    [...disks.values()]
      .filter((disk) => disk !== "")
      .reduce((sum, disk) => sum + (sizes.get(disk) ?? Number.NaN), 0);
  return due(declared).flatMap(({ name, network, memoryMib, processors, diskGib }) => {
    const guest = guests.find((one) => one.name === name);
    if (!guest) return [`hv1 domain ${name}: ∅`];
    const { persistent, active = persistent } = guest;
    const wanted = spelled([network], memoryMib, processors, diskGib);
    return [persistent, active]
      .map((now) =>
        spelled([...now.ports.values()], now.memoryMib, now.processors, Math.ceil(held(now) / gib)),
      )
      .filter((seen, at, all) => seen !== wanted && all.indexOf(seen) === at)
      .map((seen) => `hv1 domain ${name}: ${seen} ≠ ${wanted}`);
  });
}

function spelled(
  networks: readonly string[],
  memoryMib: number,
  processors: number,
  diskGib: number,
): string {
  const card = networks.join(" ") || "∅";
  return `${card}, ${memoryMib} MiB, ${processors} vCPU, ${diskGib} GiB`;
}
