import { join } from "node:path";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** Where candidates' own tools come in: Debian's OpenSSH in a container without a network. */
export const gateImage = new Image({
  name: "gate",
  from: baseImage,
  folder: join(import.meta.dirname, "image"),
});
