import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { pack } from "tar-stream";
import { type Manifest, manifestName } from "./manifest.js";

export interface ArchiveInput {
  readonly manifest: Manifest;
  /** Folder with the parts that it names. */
  readonly folder: string;
  /** Where the archive will be. */
  readonly file: string;
  /** What it is called until it is whole, beside that. */
  readonly aside: string;
  /** Told how many bytes of the parts are written. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Write a bundle beside its name, and give it that once it is whole and on the disk. */
export async function writeArchive({
  manifest,
  folder,
  file,
  aside,
  onBytes = () => undefined,
  signal,
}: ArchiveInput): Promise<void> {
  const archive = pack();
  let bytes = 0;
  const fill = async () => {
    archive.entry({ name: manifestName }, `${JSON.stringify(manifest, undefined, 2)}\n`);
    for (const { name, size } of manifest.parts) {
      const source = createReadStream(join(folder, name), { highWaterMark: 2 ** 20 });
      source.on("data", (chunk) => {
        bytes += chunk.length;
        onBytes(bytes);
      });
      await pipeline(source, archive.entry({ name, size, mode: 0o644 }));
    }
    archive.finalize();
  };
  try {
    const written = pipeline(archive, createWriteStream(aside, { mode: 0o644 }), {
      ...(signal && { signal }),
    });
    // Whichever fails ends the other: the archive's stream is what both have.
    const filled = fill().catch((problem: Error) => archive.destroy(problem));
    await Promise.all([written, filled]);
    await synced(aside);
    await rename(aside, file);
    await synced(dirname(file));
  } catch (problem) {
    await rm(aside, { force: true });
    throw problem;
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
