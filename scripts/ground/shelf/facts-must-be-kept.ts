import type { Client } from "pg";
import { ownServer } from "../own-server.js";
import { inAct } from "../postgres/in-act.js";
import { mustBeCurrent } from "../postgres/must-be-current.js";
import { notKept } from "../postgres/not-kept.js";
import { bringToThisVersion, noteStanding, standingIn } from "../postgres/standing.js";
import { type PostgresPlace, statePlace } from "../state-place.js";
import { factsSchema } from "./facts-schema.js";
import { setFactsAside } from "./set-facts-aside.js";

/**
 * See that a database has this home's facts, of this version, and put right what a move was cut off at.
 *
 * @returns whether they are there; false where they had been moved back to files, and are found there from now on
 * @throws Misuse, with nothing changed, where they are not, or are a newer version's
 */
export async function factsMustBeKept(client: Client, place: PostgresPlace): Promise<boolean> {
  const schema = factsSchema(place);
  const standing = mustBeCurrent(place, schema, await standingIn(client, schema));
  if (!standing) throw notKept(place, undefined);
  if (standing.state === "left") {
    await statePlace.write(null);
    return false;
  }
  if (standing.state === "arriving") {
    const { rows } = await client.query(`SELECT folder, name FROM ${schema.name}.document`);
    await setFactsAside(rows.map(({ folder, name }) => [folder, name]));
    await noteStanding(client, schema, { state: "kept", home: place.home, told: ownServer });
  }
  if (standing.version < schema.steps.length) {
    await inAct(client, () => bringToThisVersion(client, schema));
  }
  return true;
}
