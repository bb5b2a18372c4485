import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { cache } from "../../ground/home.js";
import { versions } from "../../ground/versions.js";
import { missingPackages } from "../requirements/debian-packages.js";
import { cacheElsewhere } from "./cache-elsewhere.js";
import { diskRoom } from "./disk-room.js";
import { inOwnFolder } from "./in-own-folder.js";
import type { Manifest } from "./manifest.js";
import { mustFit } from "./must-fit.js";
import { mustHaveRoom, type RoomNeeded } from "./must-have-room.js";
import { partNames } from "./part-names.js";
import { roomForImages } from "./room-for-images.js";
import type { Supplies } from "./supplies.js";
import { thisServer } from "./this-server.js";
import { verifyBundle } from "./verify-bundle.js";

/**
 * Do something with what a bundle brings, unpacked beside what set-up keeps, and away again after.
 *
 * @param named the bundle
 * @throws Misuse, with nothing changed, where it is none, cut short, altered, for another version or server, or
 *   there is no room
 */
export async function withBundle<T>(
  named: string,
  work: (supplies: Supplies) => Promise<T>,
): Promise<T> {
  const file = resolve(named);
  const manifest = await verifyBundle(file);
  mustFit(named, manifest, thisServer(), missingPackages(versions.packages).length > 0);
  const imageBytes = unpackedBytes(manifest, partNames.images);
  mustHaveRoom([await roomInCache(manifest), ...(await roomForImages(imageBytes))]);
  return inOwnFolder(cache(), async ({ path: folder }) => {
    await execa("tar", ["-xf", file, "-C", folder, partNames.terraform, partNames.packages]);
    const terraform = join(folder, partNames.terraform);
    await execa("tar", ["-xzf", terraform, "-C", folder]);
    await rm(terraform);
    return work({ file, folder, imageBytes });
  });
}

/** Packages are installed from there; engine and providers are copied to their place there. */
async function roomInCache(manifest: Manifest): Promise<RoomNeeded> {
  const written = manifest.parts.filter(
    ({ name }) => name === partNames.terraform || name.startsWith(`${partNames.packages}/`),
  );
  return {
    what: { fr: "ce qui est sorti du paquet", en: "what is unpacked of the bundle" },
    bytes:
      written.reduce((sum, { size }) => sum + size, 0) +
      2 * unpackedBytes(manifest, partNames.terraform),
    on: await diskRoom(cache()),
    more: cacheElsewhere,
  };
}

function unpackedBytes({ parts }: Manifest, name: string): number {
  return parts.find((part) => part.name === name)?.unpacked ?? 0;
}
