import { Misuse } from "../ground/misuse.js";
import { withBundle } from "../setup/bundle/with-bundle.js";
import { type SetupOptions, setup } from "../setup/setup.js";

/**
 * Set up, out of a bundle where one was named.
 *
 * @throws Misuse, with nothing changed, where that is none for this server, or nothing may be installed
 */
export async function setUpFrom(
  bundle: string | undefined,
  options: Omit<SetupOptions, "supplies">,
): Promise<void> {
  if (bundle === undefined) return setup(options);
  if (!options.install) {
    throw new Misuse({
      fr: "--bundle et --no-install se contredisent : gardez l'un des deux",
      en: "--bundle and --no-install contradict each other: keep one of them",
    });
  }
  await withBundle(bundle, (supplies) => setup({ ...options, supplies }));
}
