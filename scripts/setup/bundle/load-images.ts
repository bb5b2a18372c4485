import { createGunzip } from "node:zlib";
import { execa } from "execa";
import { docker } from "../../ground/docker/docker.js";
import { LocalizedError } from "../../ground/localized-error.js";
import type { Note } from "../../ground/progress.js";
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
  const answer = await docker.loadImage(reading.stdout.pipe(unpacked));
  await new Promise<void>((done, fail) => {
    docker.modem.followProgress(answer, (problem, events: { error?: string }[] = []) => {
      const failed = problem?.message ?? events.find(({ error }) => error)?.error;
      if (failed === undefined) return done();
      fail(
        new LocalizedError({
          fr: `le moteur Docker n'a pas pu charger les images du paquet : ${failed}`,
          en: `the Docker engine could not load the bundle's images: ${failed}`,
        }),
      );
    });
  });
  await reading;
}
