import { join } from "node:path";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** The bench's eyes on a segment: clients of every protocol, and no service at all. */
export const probeImage = new Image({
  name: "probe",
  from: baseImage,
  folder: join(import.meta.dirname, "image"),
});
