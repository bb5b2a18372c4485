import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Pack, pack } from "tar-stream";
import { filesIn } from "../ground/files-in.js";
import { labHome } from "../ground/home.js";

/**
 * The secrets that a lab's folder has for some holders, as the engine takes files: a folder each, which root alone reads.
 *
 * @param holders machines, and the bench
 */
export async function packedSecrets(candidate: string, holders: readonly string[]): Promise<Pack> {
  const files = pack();
  for (const holder of holders) {
    const folder = join(labHome(candidate), "secrets", holder);
    files.entry({ name: holder, type: "directory", mode: 0o700 });
    for (const name of await filesIn(folder)) {
      files.entry({ name: `${holder}/${name}`, mode: 0o600 }, await readFile(join(folder, name)));
    }
  }
  files.finalize();
  return files;
}
