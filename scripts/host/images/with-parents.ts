import type { Image } from "../../../modules/lib/image.js";

/** Images with all that they stand on and copy from, each once. */
export function withParents(images: readonly Image[]): Image[] {
  const all = new Map<string, Image>();
  const visit = (image: Image) => {
    if (all.has(image.tag)) return;
    all.set(image.tag, image);
    Object.values(image.parents).forEach(visit);
  };
  images.forEach(visit);
  return [...all.values()];
}
