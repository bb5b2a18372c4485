import { rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { labHome } from "../../home.js";
import { labsIn } from "../labs-in.js";
import { copiedFiles, sharedCompanies } from "./copied-files.js";
import { copyNote } from "./copy-note.js";

/** What is made of a lab's files again, and is of no use without them. */
const made = ["stacks", "secrets"];

/** Take away all that is a copy of what a database has. */
export async function dropCopies(): Promise<void> {
  for (const folder of [...(await labsIn()), sharedCompanies]) {
    const { revision } = await copyNote.read(folder);
    if (revision === 0) continue;
    const files = [
      ...(await copiedFiles(folder)).keys(),
      ...(folder === sharedCompanies ? [] : made),
    ];
    for (const name of files) {
      await rm(join(labHome(folder), name), { recursive: true, force: true });
    }
    // Last: what was cut off is done again.
    await copyNote.clear(folder);
    await rmdir(labHome(folder)).catch((problem: NodeJS.ErrnoException) => {
      // What else is there is somebody's.
      if (problem.code !== "ENOTEMPTY" && problem.code !== "ENOENT") throw problem;
    });
  }
}
