import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** Where candidates' own tools come in: Debian's OpenSSH in a container without a network. */
export const gateImage = ofCompany(
  () =>
    new Image({
      name: "gate",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
    }),
);
