import { labsPlace } from "./labs-place.js";

/**
 * Do something while none of the homes that share labs does the same; where files of this home are all there is, at once.
 *
 * @throws what `labsPlace` does, also where another one is at it all the time
 */
export async function aloneAmongHomes<T>(what: string, work: () => Promise<T>): Promise<T> {
  const place = await labsPlace();
  return place ? (await import("./with-homes-lock.js")).withHomesLock(place, what, work) : work();
}
