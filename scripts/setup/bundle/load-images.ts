import { createGunzip } from "node:zlib";
import { execa } from "execa";
import { docker } from "../../ground/docker/docker.js";
import type { Note } from "../../ground/progress.js";
import { loadArchive } from "../../host/images/load-archive.js";
import { mustHaveRoom } from "./must-have-room.js";
import { partNames } from "./part-names.js";
import { roomForImages } from "./room-for-images.js";
import type { Supplies } from "./supplies.js";

/**
 * Hand the images of a bundle to the engine, straight out of the archive.
 *
 * @throws Misuse, with none loaded, where they do not fit on the engine's disk
 * @throws LocalizedError with the engine's own words
 */
export async function loadImages({ file, imageBytes }: Supplies, note: Note): Promise<void> {
  mustHaveRoom(await roomForImages(imageBytes));
  const reading = execa("tar", ["-xOf", file, partNames.images], {
    buffer: false,
    encoding: "buffer",
  });
  const unpacked = createGunzip();
  let bytes = 0;
  unpacked.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    note(`${(bytes / 1e9).toFixed(1)} GB`);
  });
  reading.stdout.on("error", (problem) => unpacked.destroy(problem));
  await loadArchive(docker(), reading.stdout.pipe(unpacked));
  await reading;
}
