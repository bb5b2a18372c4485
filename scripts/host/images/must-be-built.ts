import type { Image } from "../../../modules/lib/image.js";
import { LocalizedError } from "../../ground/localized-error.js";
import { missingImages } from "./build-images.js";

/**
 * Insist that machines could be made anew at once.
 *
 * @throws LocalizedError naming what is not built, with what to do
 */
export async function mustBeBuilt(images: readonly Image[]): Promise<void> {
  const missing = await missingImages(images);
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(", ");
  throw new LocalizedError({
    fr: `images à construire pour cette version de Plateau : ${names} ; rien n'a été changé (« lab doctor --fix » les construit)`,
    en: `images to be built for this version of Plateau: ${names}; nothing was changed ('lab doctor --fix' builds them)`,
  });
}
