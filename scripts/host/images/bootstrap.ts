import { rm } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import type { Image } from "../../../modules/lib/image.js";
import { docker } from "../../ground/docker/docker.js";
import { cache } from "../../ground/home.js";
import { versions } from "../../ground/versions.js";

/**
 * Make a first image out of Debian's packages, from the package sources that the host uses.
 *
 * @throws ExecaError with mmdebstrap's own words when a package can't be had.
 */
export async function bootstrap(image: Image): Promise<void> {
  const tar = join(cache(), `${image.tag.replace(/[/:]/g, "-")}.tar`);
  try {
    await execa("mmdebstrap", [
      "--quiet",
      "--variant=minbase",
      `--include=${image.packages.join(",")}`,
      versions.debian,
      tar,
    ]);
    const [repo, tag] = image.tag.split(":");
    const stream = await docker().importImage(tar, { repo, tag });
    await new Promise((done, fail) => stream.resume().on("end", done).on("error", fail));
  } finally {
    await rm(tar, { force: true });
  }
}
