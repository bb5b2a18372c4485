import type { PostgresPlace } from "../state-place.js";
import { factsAreHere } from "./facts-are-here.js";
import { settledPlace } from "./settled-place.js";

/**
 * The database that has what is noted of labs; null where files of this home have it.
 *
 * @throws Misuse where it can't be reached, is being moved, is not there or a newer version's
 */
export async function labsPlace(): Promise<PostgresPlace | null> {
  for (;;) {
    const place = factsAreHere() ? null : await settledPlace();
    if (!place?.facts) return null;
    // Whoever keeps files needs no client of PostgreSQL.
    const { labsSession } = await import("./labs-session.js");
    if (await labsSession(place).isThere()) return place;
  }
}
