import type { Client } from "pg";
import { ownServer } from "../../../ground/own-server.js";
import { inAct } from "../../../ground/postgres/in-act.js";
import { mustBeCurrent } from "../../../ground/postgres/must-be-current.js";
import { notKept } from "../../../ground/postgres/not-kept.js";
import { bringToThisVersion, noteStanding, standingIn } from "../../../ground/postgres/standing.js";
import { hasLeft } from "../../../ground/shelf/has-left.js";
import { type PostgresPlace, statePlace } from "../../../ground/state-place.js";
import { setAside } from "../file/set-aside.js";
import { ownFile } from "../own-file.js";
import { pagesSchema } from "./pages-schema.js";

/**
 * See that a database has what is kept, of this version, and put right what a move of this home's was cut off at.
 *
 * @returns whether it is there; false where this home had moved it back to its file, and finds it there from now on
 * @throws Misuse, with nothing changed, where it is not, or is a newer version's
 */
export async function mustBeKept(client: Client, place: PostgresPlace): Promise<boolean> {
  const standing = mustBeCurrent(place, pagesSchema, await standingIn(client, pagesSchema));
  const isOwn = standing?.home === place.home;
  if (place.facts && (await hasLeft(client, place))) return false;
  if (standing?.state === "left" && isOwn) {
    await statePlace.write(null);
    return false;
  }
  if (standing?.state === "arriving" && isOwn) {
    await setAside(await ownFile());
    await noteStanding(client, pagesSchema, { state: "kept", home: place.home, told: ownServer() });
  } else if (standing?.state !== "kept") {
    throw notKept(place, standing);
  }
  if (standing.version < pagesSchema.steps.length)
    await inAct(client, () => bringToThisVersion(client, pagesSchema));
  return true;
}
