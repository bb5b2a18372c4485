import { PostgresSession } from "../postgres/postgres-session.js";
import type { PostgresPlace } from "../state-place.js";
import { factsMustBeKept } from "./facts-must-be-kept.js";
import { labsSchema } from "./labs-schema.js";

/** A process has one connection for all that it reads and notes of labs. */
const sessions = new Map<string, PostgresSession>();

/** The connection to a database that has what is noted of labs. */
export function labsSession(place: PostgresPlace): PostgresSession {
  const key = JSON.stringify(place);
  const known = sessions.get(key);
  if (known) return known;
  const schema = labsSchema.name;
  const session = new PostgresSession({ place, schema, mustBeKept: factsMustBeKept });
  sessions.set(key, session);
  return session;
}
