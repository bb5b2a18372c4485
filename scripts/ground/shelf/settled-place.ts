import { type PostgresPlace, statePlace } from "../state-place.js";
import { whenNobodyMoves } from "./moving.js";

/**
 * Where what is kept is, null for files of this home, once whoever moves it is done. A move there that was cut off is
 * finished where the database has it, and never was where that has not.
 *
 * @throws Misuse, with nothing changed, where the database that it was moved to can't be asked
 */
export async function settledPlace(): Promise<PostgresPlace | null> {
  for (;;) {
    const place = await statePlace.read();
    if (!place?.arriving) return place;
    await whenNobodyMoves(async () => {
      const now = await statePlace.read();
      if (now?.arriving) await (await import("./settle-arrival.js")).settleArrival(now);
    });
  }
}
