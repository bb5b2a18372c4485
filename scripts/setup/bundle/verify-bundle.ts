import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { extract } from "tar-stream";
import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";
import { type Manifest, manifestName, manifestSchema } from "./manifest.js";

/** A manifest is some 20 KiB. */
const manifestBytes = 4 * 2 ** 20;

/**
 * Read a bundle from end to end, and see that all that its manifest names is in it as it was written.
 *
 * @param onBytes told how many bytes of the file were read so far, and how many it has
 * @throws Misuse where it is none, or was cut short or altered
 */
export async function verifyBundle(
  file: string,
  onBytes: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Manifest> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    throw new Misuse({
      fr: `pas de fichier ${file} : donnez l'archive que « lab bundle make » a écrite`,
      en: `no file ${file}: give the archive that 'lab bundle make' wrote`,
    });
  }
  const all = found.size;
  const source = createReadStream(file, { highWaterMark: 2 ** 20 });
  let done = 0;
  source.on("data", (chunk) => {
    done += chunk.length;
    onBytes(done, all);
  });
  const reader = new Reader(file, all);
  const entries = extract();
  const read = (async () => {
    for await (const entry of entries) await reader.entry(entry.header.name, entry);
  })();
  const [piped, judged] = await Promise.allSettled([
    pipeline(source, entries, { ...(signal && { signal }) }),
    read,
  ]);
  signal?.throwIfAborted();
  // What is wrong with an entry ends the archive's stream as well.
  if (judged.status === "rejected" && judged.reason instanceof Misuse) throw judged.reason;
  if (piped.status === "rejected" || judged.status === "rejected") throw reader.unreadable();
  return reader.whole();
}

class Reader {
  readonly #file: string;
  readonly #bytes: number;
  #manifest: Manifest | undefined;
  #next = 0;

  constructor(file: string, bytes: number) {
    this.#file = file;
    this.#bytes = bytes;
  }

  async entry(name: string, content: AsyncIterable<Buffer | string>): Promise<void> {
    if (!this.#manifest) {
      this.#manifest = await this.#read(name, content);
      const { parts } = this.#manifest;
      const atLeast = parts.reduce((sum, { size }) => sum + 512 + Math.ceil(size / 512) * 512, 0);
      if (this.#bytes < atLeast) throw this.#cut();
      return;
    }
    const part = this.#manifest.parts[this.#next++];
    const hash = createHash("sha256");
    for await (const chunk of content) hash.update(chunk);
    if (part?.name !== name || part.sha256 !== hash.digest("hex")) throw this.#altered(name);
  }

  whole(): Manifest {
    if (!this.#manifest) throw this.#none();
    const missing = this.#manifest.parts[this.#next];
    if (missing) throw this.#altered(missing.name);
    return this.#manifest;
  }

  /** The archive itself could not be read on. */
  unreadable(): Misuse {
    if (!this.#manifest) return this.#none();
    return this.#altered(this.#manifest.parts[this.#next]?.name ?? manifestName);
  }

  async #read(name: string, content: AsyncIterable<Buffer | string>): Promise<Manifest> {
    if (name !== manifestName) throw this.#none();
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > manifestBytes) throw this.#none();
      pieces.push(Buffer.from(piece));
    }
    const manifest = manifestSchema.safeParse(parsed(Buffer.concat(pieces).toString("utf8")));
    if (!manifest.success) throw this.#none();
    return manifest.data;
  }

  #none(): Misuse {
    return this.#refusal({
      fr: "n'est pas un paquet de Plateau que cette version sait lire",
      en: "is no bundle of Plateau that this version can read",
    });
  }

  #cut(): Misuse {
    return this.#refusal({
      fr: `est coupé : il n'a que ${this.#bytes} octets`,
      en: `is cut short: it has ${this.#bytes} bytes only`,
    });
  }

  #altered(name: string): Misuse {
    return this.#refusal({
      fr: `est altéré : '${name}' n'est pas ce qui y a été écrit`,
      en: `is altered: '${name}' is not what was written`,
    });
  }

  #refusal({ fr, en }: Text): Misuse {
    return new Misuse({
      fr: `${this.#file} ${fr} ; rien n'a été changé : copiez-le à nouveau, ou refaites-le (lab bundle make)`,
      en: `${this.#file} ${en}; nothing was changed: copy it again, or make it again (lab bundle make)`,
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
