import { Transform } from "node:stream";
import type Docker from "dockerode";
import type { Image } from "../../../modules/lib/image.js";
import { engineIsAbsent } from "../../ground/docker/engine-is-absent.js";
import type { Note } from "../../ground/progress.js";
import { loadArchive } from "./load-archive.js";
import { savedImages } from "./saved-images.js";

/**
 * Send an engine the images that another one has, straight from the one to the other. What they share goes once.
 *
 * @throws LocalizedError with the engine's own words
 */
export async function sendImages(
  images: readonly Image[],
  { from, to }: { readonly from: Docker; readonly to: Docker },
  note: Note,
): Promise<void> {
  const had = await from.listImages().catch((problem) => {
    if (engineIsAbsent(problem)) return [];
    throw problem;
  });
  const known = new Set(had.flatMap(({ RepoTags }) => RepoTags ?? []));
  const tags = images.map(({ tag }) => tag).filter((tag) => known.has(tag));
  if (tags.length === 0) return;
  const archive = await savedImages(from, tags);
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      note(`${(bytes / 1e9).toFixed(1)} GB`);
      done(null, chunk);
    },
  });
  archive.on("error", (problem) => counted.destroy(problem));
  await loadArchive(to, archive.pipe(counted));
}
