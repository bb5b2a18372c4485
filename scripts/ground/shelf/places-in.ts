import { filesIn } from "../files-in.js";
import { home } from "../home.js";
import type { Place } from "./moving.js";

/** Where files of facts of these names may be, in all folders of this home. */
export async function placesIn(names: readonly string[]): Promise<Place[]> {
  const folders = await filesIn(home);
  return folders.flatMap((folder) => names.map((name): Place => [folder, name]));
}
