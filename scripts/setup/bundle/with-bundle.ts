import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { cache } from "../../ground/home.js";
import { versions } from "../../ground/versions.js";
import { missingPackages } from "../requirements/debian-packages.js";
import { inOwnFolder } from "./in-own-folder.js";
import { mustFit } from "./must-fit.js";
import { partNames } from "./part-names.js";
import type { Supplies } from "./supplies.js";
import { thisServer } from "./this-server.js";
import { verifyBundle } from "./verify-bundle.js";

/**
 * Do something with what a bundle brings, unpacked beside what set-up keeps, and away again after.
 *
 * @param named the bundle
 * @throws Misuse, with nothing changed, where it is none, cut short, altered, or for another version or server
 */
export async function withBundle<T>(
  named: string,
  work: (supplies: Supplies) => Promise<T>,
): Promise<T> {
  const file = resolve(named);
  const manifest = await verifyBundle(file);
  mustFit(named, manifest, thisServer(), missingPackages(versions.packages).length > 0);
  return inOwnFolder(cache, async ({ path: folder }) => {
    await execa("tar", ["-xf", file, "-C", folder, partNames.terraform, partNames.packages]);
    const terraform = join(folder, partNames.terraform);
    await execa("tar", ["-xzf", terraform, "-C", folder]);
    await rm(terraform);
    return work({ file, folder });
  });
}
