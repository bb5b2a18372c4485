import { gateImage } from "../../../modules/gate/gate-image.js";
import { images as byMachine } from "../../../modules/images.js";
import type { Image } from "../../../modules/lib/image.js";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { ensureBenchTools } from "../../host/bench-tools.js";
import { buildImages, missingImages } from "../../host/images/build-images.js";
import type { Requirement } from "../requirement.js";

/** What every node of a lab boots from, without those that share one, and the gate to labs. */
const wanted = [
  ...new Map(
    [...Object.values(byMachine), probeImage, gateImage].map((image) => [image.tag, image]),
  ).values(),
];

/** The images of every machine, built from Debian's packages; only those that changed. */
export const images: Requirement = {
  id: "images",
  title: { fr: "images des machines", en: "machine images" },
  seconds: 480,

  async look() {
    // Before Docker answers nothing is known to be there.
    const missing = await missingImages(wanted).catch(() => [...wanted]);
    if (missing.length === 0) return { ok: true, detail: String(wanted.length) };
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

  async fix(note) {
    const missing = await missingImages(wanted);
    const underway = new Set<Image>();
    await buildImages(missing, (image, seconds) => {
      if (seconds === undefined) underway.add(image);
      else underway.delete(image);
      note([...underway].map(({ name }) => name).join(", "));
    });
    await ensureBenchTools();
  },
};
