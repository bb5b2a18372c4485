import { join } from "node:path";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { deployment } from "./deployment.js";

const { name, stock, update } = deployment.repository.accounting;

/**
 * Two versions of the package that an accountant's workstation has, made as the witness is: an image of
 * files, apart from it because the master of blank workstations holds the witness alone.
 */
export const profileImage = new Image({
  name: "profile",
  from: baseImage,
  folder: join(import.meta.dirname, "witness"),
  files: { "/versions": `compta-stock ${name} ${stock}\ncompta-update ${name} ${update}\n` },
});
