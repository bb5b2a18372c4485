import { announce } from "../ground/terminal/announce.js";
import { text } from "../ground/text.js";
import { type Placing, placeNewLabs } from "../operations/hosts/place-new-labs.js";
import type { Asked } from "../operations/room/needed-mib.js";

/**
 * Have new labs placed on the hosts there are, and say where.
 *
 * @throws what `placeNewLabs` does
 */
export async function placeAndTell(labs: readonly Asked[], placing: Placing = {}): Promise<void> {
  const { placed, passedOver } = await placeNewLabs(labs, placing);
  for (const why of passedOver) announce(why);
  for (const host of new Set(placed.values())) {
    const there = [...placed].filter(([, name]) => name === host).map(([lab]) => lab);
    announce(
      text`${{ fr: `labs faits sur '${host}'`, en: `labs made on '${host}'` }}: ${there.join(", ")}`,
    );
  }
}
