import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { cache } from "../../ground/home.js";
import { Misuse } from "../../ground/misuse.js";
import { oneAtATime } from "../../ground/one-at-a-time.js";
import { progress, type Task } from "../../ground/progress.js";
import type { Text } from "../../ground/text.js";
import { versions } from "../../ground/versions.js";
import { bootedImages } from "../../host/images/booted-images.js";
import { missingImages } from "../../host/images/build-images.js";
import { withParents } from "../../host/images/with-parents.js";
import { gatherCheckout } from "./gather-checkout.js";
import { gatherImages } from "./gather-images.js";
import { gatherNode } from "./gather-node.js";
import { gatherPackages } from "./gather-packages.js";
import { gatherTerraform } from "./gather-terraform.js";
import { gigabytes } from "./gigabytes.js";
import { inOwnFolder } from "./in-own-folder.js";
import type { Manifest } from "./manifest.js";
import { mustHaveRoom } from "./must-have-room.js";
import { partNames } from "./part-names.js";
import { roomForFile } from "./room-for-file.js";
import { roomToMake } from "./room-to-make.js";
import { thisServer } from "./this-server.js";
import type { Unpacked } from "./unpacked.js";
import { writeArchive } from "./write-archive.js";

/** One at a time on this server, in milliseconds: it is a matter of minutes. */
const limitMs = 60 * 60_000;

/** Small parts first: whoever unpacks Plateau alone reads a few megabytes. */
const order = [
  partNames.checkout,
  partNames.node,
  partNames.nodePackages,
  partNames.terraform,
  partNames.packages,
  partNames.images,
];

/**
 * Write all that a bare server needs for its first lab into one archive.
 *
 * @param named where to; nothing is there yet
 * @param report told how large it will be before it is written
 * @throws Misuse, with nothing left behind, where something can't be had or does not fit on the disk
 */
export async function makeBundle(
  named: string,
  { report, signal }: { report: (what: Text) => void; signal: AbortSignal },
): Promise<Manifest> {
  const file = resolve(named);
  mustBeFree(named, file);
  return oneAtATime("plateau-bundle", () => make(named, file, report, signal), {
    what: { fr: "l'écriture d'un autre paquet", en: "the writing of another bundle" },
    limitMs,
    signal,
  });
}

function mustBeFree(named: string, file: string): void {
  if (existsSync(file)) {
    throw new Misuse({
      fr: `${named} existe déjà : donnez un autre nom, ou retirez-le`,
      en: `${named} is there already: give another name, or remove it`,
    });
  }
  if (!existsSync(dirname(file))) {
    throw new Misuse({
      fr: `pas de dossier ${dirname(file)} : créez-le, ou donnez-en un autre`,
      en: `no folder ${dirname(file)}: make it, or give another one`,
    });
  }
}

async function make(
  named: string,
  file: string,
  report: (what: Text) => void,
  signal: AbortSignal,
): Promise<Manifest> {
  return inOwnFolder(cache(), async ({ path: folder, goesWith }) => {
    const wanted = withParents(bootedImages());
    const missing = new Set(await missingImages(wanted));
    const images = wanted.filter((image) => !missing.has(image)).map(({ tag }) => tag);
    mustHaveRoom(await roomToMake(named, file, images));
    const unpacked: Record<string, number> = {};
    await progress(gathering(folder, images, unpacked, signal)).catch((problem) => {
      // A program that was ended says so in its own way.
      signal.throwIfAborted();
      throw problem;
    });
    const manifest = await manifestOf(folder, images, unpacked);
    const bytes = manifest.parts.reduce((sum, { size }) => sum + size, 0);
    mustHaveRoom([await roomForFile(named, file, bytes)]);
    report({
      fr: `${named} fera ${gigabytes(bytes)} Go`,
      en: `${named} will have ${gigabytes(bytes)} GB`,
    });
    // A name that nobody else has: what is called so was left by one that was killed.
    const aside = `${file}.${basename(folder)}.new`;
    await goesWith(aside);
    await progress([
      {
        title: { fr: `écriture de ${named}`, en: `writing ${named}` },
        run: (note) =>
          writeArchive({
            manifest,
            folder,
            file,
            aside,
            signal,
            onBytes: (done) => note(`${gigabytes(done)} / ${gigabytes(bytes)} GB`),
          }),
      },
    ]);
    return manifest;
  });
}

/** @param unpacked told what each archive takes once it is unpacked, in bytes */
function gathering(
  folder: string,
  images: readonly string[],
  unpacked: Record<string, number>,
  signal: AbortSignal,
): Task[] {
  const { version } = thisServer();
  return [
    {
      title: { fr: "Plateau lui-même", en: "Plateau itself" },
      run: () => gatherCheckout(version, join(folder, partNames.checkout), signal),
    },
    {
      title: { fr: "Node et ses paquets", en: "Node and its packages" },
      seconds: 30,
      run: async () => void Object.assign(unpacked, await gatherNode(folder, signal)),
    },
    {
      title: { fr: "moteur et fournisseurs Terraform", en: "Terraform engine and providers" },
      seconds: 180,
      run: async (note) =>
        void Object.assign(unpacked, await gatherTerraform(folder, note, signal)),
    },
    {
      title: { fr: "paquets Debian", en: "Debian packages" },
      seconds: 30,
      run: (note) => gatherPackages(join(folder, partNames.packages), note, signal),
    },
    {
      title: { fr: "images des machines", en: "machine images" },
      seconds: 300,
      run: async (note) =>
        void Object.assign(unpacked, await gatherImages(images, folder, note, signal)),
    },
  ];
}

async function manifestOf(
  folder: string,
  images: readonly string[],
  unpacked: Unpacked,
): Promise<Manifest> {
  const parts: Manifest["parts"] = [];
  for (const name of await filesOf(folder)) {
    const path = join(folder, name);
    const hash = createHash("sha256");
    await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
    const within = unpacked[name];
    parts.push({
      name,
      size: (await stat(path)).size,
      sha256: hash.digest("hex"),
      ...(within !== undefined && { unpacked: within }),
    });
  }
  const facts = thisServer();
  return {
    format: 1,
    ...facts,
    node: process.version,
    opentofu: versions.opentofu,
    images: [...images],
    parts,
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const packages = (await readdir(join(folder, partNames.packages))).sort();
  return order.flatMap((name) =>
    name === partNames.packages ? packages.map((one) => `${name}/${one}`) : [name],
  );
}
