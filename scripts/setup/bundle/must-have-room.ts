import { Misuse } from "../../ground/misuse.js";
import { joined, type Text, text } from "../../ground/text.js";
import type { DiskRoom } from "./disk-room.js";
import { gigabytes } from "./gigabytes.js";

/** Something that takes room. */
export interface RoomNeeded {
  readonly what: Text;
  /** At most, in bytes. */
  readonly bytes: number;
  readonly on: DiskRoom;
  /** How there may be more of it, beside freeing some. */
  readonly more: Text;
}

/**
 * See that there is room for all of it, before any is written: what is on one disk is added up.
 *
 * @throws Misuse with the arithmetic of the first disk that has too little
 */
export function mustHaveRoom(needs: readonly RoomNeeded[]): void {
  for (const disk of new Set(needs.map(({ on }) => on.disk))) {
    const here = needs.filter(({ on }) => on.disk === disk);
    const needed = here.reduce((sum, { bytes }) => sum + bytes, 0);
    const free = Math.min(...here.map(({ on }) => on.free));
    if (needed <= free) continue;
    const terms = joined(
      here.map(({ what, bytes }) => text`${what} ${gigabytes(bytes)}`),
      " + ",
    );
    const sum = here.length > 1 ? text`${terms} = ${gigabytes(needed)}` : terms;
    const folders = [...new Set(here.map(({ on }) => on.where))].join(", ");
    const more = joined([...new Set(here.map((one) => one.more))], ", ");
    throw new Misuse({
      fr: `pas assez de place (${folders}) : ${sum.fr} Go, et ${gigabytes(free)} Go y sont libres : faites de la place, ou ${more.fr}`,
      en: `not enough room (${folders}): ${sum.en} GB, and ${gigabytes(free)} GB are free there: free some, or ${more.en}`,
    });
  }
}
