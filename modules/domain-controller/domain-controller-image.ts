import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";

/** Samba's controller and a time server, with no domain yet. */
export const domainControllerImage = ofCompany(
  () =>
    new Image({
      name: "domain-controller",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
    }),
);
