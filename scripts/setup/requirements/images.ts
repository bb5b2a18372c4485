import Docker from "dockerode";
import type { Image } from "../../../modules/lib/image.js";
import { docker } from "../../ground/docker/docker.js";
import { enginePlace, engineUsually, foreignEngine, placeOf } from "../../ground/docker/place.js";
import { ensureBenchTools } from "../../host/bench-tools.js";
import { bootedImages } from "../../host/images/booted-images.js";
import { buildImages, missingImages } from "../../host/images/build-images.js";
import { sendImages } from "../../host/images/send-images.js";
import { loadImages } from "../bundle/load-images.js";
import type { Requirement } from "../requirement.js";

/**
 * The images of every machine, built from Debian's packages; only those that changed. An engine of the user's choice is
 * sent those that Plateau's own has here.
 */
export const images: Requirement = {
  id: "images",
  title: { fr: "images des machines", en: "machine images" },
  seconds: 480,
  suppliedSeconds: 240,

  async look() {
    // Before Docker answers nothing is known to be there.
    const missing = await missingImages(bootedImages()).catch(() => [...bootedImages()]);
    if (missing.length === 0) return { ok: true, detail: String(bootedImages().length) };
    const names = missing.map(({ name }) => name).join(", ");
    return {
      ok: false,
      detail: { fr: `à construire : ${names}`, en: `to be built: ${names}` },
      remedy: {
        fr: "« lab doctor --fix » les construit depuis les paquets de Debian",
        en: "'lab doctor --fix' builds them from Debian's packages",
      },
    };
  },

  async fix(note, supplies) {
    if (supplies) await loadImages(supplies, note);
    if (foreignEngine() || enginePlace().name !== engineUsually) {
      const { socket: socketPath } = placeOf(engineUsually);
      const engines = { from: new Docker({ socketPath }), to: docker() };
      const lacking = async () => new Set(await missingImages(bootedImages()));
      // What machines boot from: what that stands on goes only where something has to be built on it.
      const wanted = await lacking();
      await sendImages(
        bootedImages().filter((image) => wanted.has(image)),
        engines,
        note,
      );
      await sendImages([...(await lacking())], engines, note);
    }
    const missing = await missingImages(bootedImages());
    const underway = new Set<Image>();
    await buildImages(missing, (image, seconds) => {
      if (seconds === undefined) underway.add(image);
      else underway.delete(image);
      note([...underway].map(({ name }) => name).join(", "));
    });
    await ensureBenchTools(docker());
  },
};
