import type { Mode } from "../../holder.js";
import { labsPlace } from "../labs-place.js";

/**
 * Have the files of a folder as the homes of a database share them; where files of this home are all there is, nothing.
 *
 * @param folder a lab's, or that of companies
 * @throws what `labsPlace` does
 */
export async function fetchCopy(folder: string): Promise<void> {
  const place = await labsPlace();
  if (place) await (await import("./shared-copies.js")).fetchCopies(place, { folder });
}

/** The same of all folders, but for secrets: nobody reads those who has not the lab in hand. */
export async function fetchCopies(): Promise<void> {
  const place = await labsPlace();
  if (place) await (await import("./shared-copies.js")).fetchCopies(place);
}

/**
 * Have the other homes know the files of a folder as they are here.
 *
 * @throws what `labsPlace` does
 */
export async function shareCopy(folder: string): Promise<void> {
  const place = await labsPlace();
  if (place) await (await import("./shared-copies.js")).shareCopy(place, folder);
}

/**
 * Do something with the files of a lab's folder as the homes share them, once nobody else does: whoever changes the lab
 * shares them when he is done, whatever came of it.
 *
 * @throws what the work throws, else what `labsPlace` does
 */
export async function withCopy<T>(
  candidate: string,
  mode: Mode,
  work: () => Promise<T>,
): Promise<T> {
  await fetchCopy(candidate);
  if (mode === "look") return work();
  try {
    const result = await work();
    await shareCopy(candidate);
    return result;
  } catch (problem) {
    // That it went wrong is what there is to tell; whoever has the lab next shares it.
    await shareCopy(candidate).catch(() => undefined);
    throw problem;
  }
}
