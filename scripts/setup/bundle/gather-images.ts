import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { docker } from "../../ground/docker/docker.js";
import type { Note } from "../../ground/progress.js";
import { savedImages } from "../../host/images/saved-images.js";
import { partNames } from "./part-names.js";
import type { Unpacked } from "./unpacked.js";

/**
 * Write images into one compressed archive, as `docker save` does: layers that several share are in it once.
 *
 * @param tags of images that the engine has
 * @returns how large it is before it is compressed, in bytes
 */
export async function gatherImages(
  tags: readonly string[],
  folder: string,
  note: Note,
  signal: AbortSignal,
): Promise<Unpacked> {
  const saved = await savedImages(docker(), tags, signal);
  let bytes = 0;
  saved.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    note(`${(bytes / 1e9).toFixed(1)} GB`);
  });
  // Higher levels take three times as long for some percent less. Zstandard, level 3, makes 307 MB of 1 GB in place of 351,
  // in 5 s of processor time and not 13 (one run); of minutes of loading, gunzip is 18 s in all. Node has it from 22 on, Docker reads it
  // from 23 on: until then it is one more package on every server, those without Internet that were set up before too.
  const gzip = createGzip({ level: 4, chunkSize: 2 ** 20 });
  await pipeline(saved, gzip, createWriteStream(join(folder, partNames.images)), { signal });
  return { [partNames.images]: bytes };
}
