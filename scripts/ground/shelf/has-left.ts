import type { Client } from "pg";
import { standingIn } from "../postgres/standing.js";
import { type PostgresPlace, statePlace } from "../state-place.js";
import { dropCopies } from "./copies/drop-copies.js";
import { homeIn } from "./homes.js";
import { labsSchema } from "./labs-schema.js";

/**
 * Put right what this home's move back from a database, or its leaving the others there, was cut off at.
 *
 * @returns whether it has files of its own from now on
 */
export async function hasLeft(client: Client, place: PostgresPlace): Promise<boolean> {
  if ((await homeIn(client, place))?.state !== "left") return false;
  const standing = await standingIn(client, labsSchema);
  // Of what was brought back nothing is a copy any more.
  if (standing && standing !== "other" && standing.state === "kept") await dropCopies();
  await statePlace.write(null);
  return true;
}
