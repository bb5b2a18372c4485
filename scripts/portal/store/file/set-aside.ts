import { rename } from "node:fs/promises";

/**
 * Put a file of the portal's beside, under a name by which nobody opens it: what it held was moved.
 *
 * @returns its path there; undefined where there was none
 */
export async function setAside(file: string): Promise<string | undefined> {
  const aside = `${file}.moved`;
  try {
    await rename(file, aside);
    return aside;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "ENOENT") throw problem;
    return undefined;
  }
}
