import { gateImage } from "../../../modules/gate/gate-image.js";
import { images as byMachine } from "../../../modules/images.js";
import type { Image } from "../../../modules/lib/image.js";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { ofCompany } from "../../../stacks/plan/company.js";

/** What every node of a lab boots from, without those that share one, and the gate to labs. */
export const bootedImages = ofCompany((): readonly Image[] => [
  ...new Map(
    [...Object.values(byMachine()), probeImage(), gateImage()].map((image) => [image.tag, image]),
  ).values(),
]);
