import type { SharedNames } from "./postgres/shared-names.js";
import { labsPlace } from "./shelf/labs-place.js";
import { labsSchema } from "./shelf/labs-schema.js";
import type { PostgresPlace } from "./state-place.js";

/** A process has one connection for all names that it holds: facts wait for each other on theirs. */
const connections = new Map<string, Promise<SharedNames>>();

/**
 * Names that all servers see which keep what is noted of labs in one database; undefined where files of this home have it: then
 * labs are this server's alone, and its kernel's names are all there are.
 *
 * @throws Misuse where the database can't be reached, is being moved, is not there or a newer version's
 */
export async function labsNames(): Promise<SharedNames | undefined> {
  const place = await labsPlace();
  return place ? connected(place) : undefined;
}

async function connected(place: PostgresPlace): Promise<SharedNames> {
  const key = JSON.stringify(place);
  const before = connections.get(key);
  const known = await before?.catch(() => undefined);
  if (known && !known.lost.aborted) return known;
  // Of several who find it lost the first connects anew.
  const now = connections.get(key);
  if (now && now !== before) return now;
  const anew = connect(place);
  connections.set(key, anew);
  return anew;
}

async function connect(place: PostgresPlace): Promise<SharedNames> {
  // Whoever keeps files needs no client of PostgreSQL.
  const { SharedNames } = await import("./postgres/shared-names.js");
  return SharedNames.connect(place, labsSchema.name);
}
