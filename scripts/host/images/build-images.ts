import type { Image } from "../../../modules/lib/image.js";
import { docker } from "../../ground/docker/docker.js";
import { LocalizedError } from "../../ground/localized-error.js";
import { openUplink } from "../docker-engine/uplink.js";
import { buildImage } from "./build-image.js";

/** Those of the images, parents included, that the engine has not got; parents first. */
export async function missingImages(wanted: readonly Image[]): Promise<Image[]> {
  const present = new Set((await docker().listImages()).flatMap(({ RepoTags }) => RepoTags ?? []));
  const missing = new Set<Image>();
  const visit = (image: Image) => {
    if (present.has(image.tag)) return;
    for (const parent of Object.values(image.parents)) visit(parent);
    missing.add(image);
  };
  for (const image of wanted) visit(image);
  return [...missing];
}

/**
 * Build images, each as soon as its parents are there. `say` is told when one starts and ends.
 *
 * @throws Error naming the image whose build failed, with the build's last lines.
 */
export async function buildImages(
  images: readonly Image[],
  say: (image: Image, seconds?: number) => void,
): Promise<void> {
  const builds = new Map<Image, Promise<void>>();
  // Opened for the first image that is built of packages on another one, in that one.
  let way: Promise<() => Promise<void>> | undefined;
  const build = (image: Image): Promise<void> => {
    const begun = builds.get(image);
    if (begun !== undefined) return begun;
    const work = (async () => {
      await Promise.all(
        Object.values(image.parents)
          .filter((parent) => images.includes(parent))
          .map(build),
      );
      say(image);
      const start = performance.now();
      const first = bootstrapped(image);
      if (first && first !== image) {
        way ??= openUplink(first.tag);
        await way;
      }
      // Package mirrors fail for a moment, and apt goes on with half a list: a step that failed is tried once more.
      const built = buildImage(image).catch(() => buildImage(image));
      await built.catch((problem: Error) => {
        throw new LocalizedError({
          fr: `l'image ${image.tag} n'a pas pu être construite :\n${problem.message}`,
          en: `image ${image.tag} could not be built:\n${problem.message}`,
        });
      });
      say(image, (performance.now() - start) / 1000);
    })();
    builds.set(image, work);
    return work;
  };
  try {
    await Promise.all(images.map(build));
  } finally {
    await (await way?.catch(() => undefined))?.();
  }
}

/** The image of packages that another stands on, which has a shell; none under one that only holds files. */
function bootstrapped(image: Image): Image | undefined {
  if (image.packages.length > 0) return image;
  const { BASE } = image.parents;
  return BASE && bootstrapped(BASE);
}
