import type { Client } from "pg";
import { inAct } from "../postgres/in-act.js";
import { mustBeCurrent } from "../postgres/must-be-current.js";
import { notKept } from "../postgres/not-kept.js";
import { bringToThisVersion, standingIn } from "../postgres/standing.js";
import type { PostgresPlace } from "../state-place.js";
import { hasLeft } from "./has-left.js";
import { homeIn } from "./homes.js";
import { labsSchema } from "./labs-schema.js";

/**
 * See that a database has what is noted of labs, of this version, and that this home takes part.
 *
 * @returns whether it is so; false where this home has files of its own from now on
 * @throws Misuse, with nothing changed, where it is not there, or is a newer version's
 */
export async function factsMustBeKept(client: Client, place: PostgresPlace): Promise<boolean> {
  const standing = mustBeCurrent(place, labsSchema, await standingIn(client, labsSchema));
  if (await hasLeft(client, place)) return false;
  if (standing?.state !== "kept") throw notKept(place, standing);
  if (!(await homeIn(client, place))) throw notKept(place, undefined);
  if (standing.version < labsSchema.steps.length) {
    await inAct(client, () => bringToThisVersion(client, labsSchema));
  }
  return true;
}
