import { Misuse } from "../ground/misuse.js";
import { factsAreHere } from "../ground/shelf/facts-are-here.js";
import { ownEngine } from "../host/own-engine.js";
import { withBundle } from "../setup/bundle/with-bundle.js";
import { type SetupOptions, setup } from "../setup/setup.js";

/**
 * Set up, out of a bundle where one was named. Where others may read what is noted of labs, the engine that is there after
 * that is known by what it calls itself.
 *
 * @throws Misuse, with nothing changed, where that is none for this server, or nothing may be installed
 */
export async function setUpFrom(
  bundle: string | undefined,
  options: Omit<SetupOptions, "supplies">,
): Promise<void> {
  if (bundle !== undefined && !options.install) {
    throw new Misuse({
      fr: "--bundle et --no-install se contredisent : gardez l'un des deux",
      en: "--bundle and --no-install contradict each other: keep one of them",
    });
  }
  if (bundle === undefined) await setup(options);
  else await withBundle(bundle, (supplies) => setup({ ...options, supplies }));
  if (!factsAreHere()) await ownEngine();
}
