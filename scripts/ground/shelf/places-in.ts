import { labsIn } from "./labs-in.js";
import type { Place } from "./moving.js";

/** Where files of facts of these names may be, in all folders of this home. */
export async function placesIn(names: readonly string[]): Promise<Place[]> {
  const folders = await labsIn();
  return folders.flatMap((folder) => names.map((name): Place => [folder, name]));
}
