import { join } from "node:path";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { deployment } from "./deployment.js";

const { name, stock, update } = deployment.repository.witness;

/** Two versions of a package that does nothing but say which one is installed: an image of files. */
export const witnessImage = new Image({
  name: "witness",
  from: baseImage,
  folder: join(import.meta.dirname, "witness"),
  files: { "/versions": `stock ${name} ${stock}\nupdate ${name} ${update}\n` },
});
