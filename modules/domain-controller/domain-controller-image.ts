import { join } from "node:path";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** Samba's controller and a time server, with no domain yet. */
export const domainControllerImage = new Image({
  name: "domain-controller",
  from: baseImage,
  folder: join(import.meta.dirname, "image"),
});
