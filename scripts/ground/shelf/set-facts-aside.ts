import { rename } from "node:fs/promises";
import { factFile } from "./fact-file-name.js";
import type { Place } from "./moving.js";

/** Put files of facts beside, under names by which nobody reads them; nothing where there are none. */
export async function setFactsAside(places: readonly Place[]): Promise<void> {
  for (const [folder, name] of places) {
    const file = factFile(folder, name);
    await rename(file, `${file}.moved`).catch((problem: NodeJS.ErrnoException) => {
      // A file beside the labs' folders is no lab.
      if (problem.code !== "ENOENT" && problem.code !== "ENOTDIR") throw problem;
    });
  }
}
