import { type PostgresPlace, statePlace } from "../state-place.js";
import { factsAreHere } from "./facts-are-here.js";

/**
 * The database that has what is noted of labs; null where files of this home have it.
 *
 * @throws Misuse where it can't be reached, is being moved, is not there or a newer version's
 */
export async function labsPlace(): Promise<PostgresPlace | null> {
  for (;;) {
    const place = factsAreHere() ? null : await statePlace.read();
    if (!place) return null;
    // Whoever keeps files needs no client of PostgreSQL.
    const { postgresShelf } = await import("./postgres-shelf.js");
    if (await postgresShelf(place).isThere()) return place;
  }
}
