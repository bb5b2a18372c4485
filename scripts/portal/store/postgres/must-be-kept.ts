import type { Client } from "pg";
import { setAside } from "../file/set-aside.js";
import { ownFile } from "../own-file.js";
import { ownServer } from "../own-server.js";
import { portalFolder } from "../portal-folder.js";
import { type PostgresPlace, statePlace } from "../state-place.js";
import { inAct } from "./in-act.js";
import { mustBeCurrent } from "./must-be-current.js";
import { notKept } from "./not-kept.js";
import { steps } from "./schema.js";
import { bringToThisVersion, noteStanding, standingIn } from "./standing.js";

/**
 * See that a database has what is kept, of this version, and put right what a move of this home's was cut off at.
 *
 * @returns whether it is there; false where this home had moved it back to its file, and finds it there from now on
 * @throws Misuse, with nothing changed, where it is not, or is a newer version's
 */
export async function mustBeKept(client: Client, place: PostgresPlace): Promise<boolean> {
  const standing = mustBeCurrent(place, await standingIn(client));
  const isOwn = standing?.home === place.home;
  if (standing?.state === "left" && isOwn) {
    await statePlace.write(portalFolder, null);
    return false;
  }
  if (standing?.state === "arriving" && isOwn) {
    await setAside(await ownFile());
    await noteStanding(client, { state: "kept", home: place.home, told: ownServer });
  } else if (standing?.state !== "kept") {
    throw notKept(place, standing);
  }
  if (standing.version < steps.length) await inAct(client, () => bringToThisVersion(client));
  return true;
}
