import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { extract } from "tar-stream";
import { makeLabHome } from "../ground/make-lab-home.js";

/** The folder that they are in, a holder's, and a file there. */
const path = /^[^/]+\/([a-z0-9]+)\/([\w.-]*\w)$/;

/**
 * Put secrets into a lab's folder, for its owner alone, as the engine hands out the folder that they are in.
 *
 * @throws Error naming what is no file of a holder's; what came before it is there
 */
export async function unpackSecrets(candidate: string, archive: Readable): Promise<void> {
  const secrets = join(await makeLabHome(candidate), "secrets");
  await mkdir(secrets, { recursive: true, mode: 0o700 });
  for await (const entry of archive.pipe(extract())) {
    const { name, type } = entry.header;
    if (type === "directory") {
      entry.resume();
      continue;
    }
    const [, holder, file] = path.exec(name) ?? [];
    if (type !== "file" || !holder || !file) throw new Error(`'${name}' is no secret of a machine`);
    const target = join(secrets, holder, file);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(target, await buffer(entry), { mode: 0o600 });
  }
}
