import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { deployment } from "./deployment.js";

/** Two versions of a package that does nothing but say which one is installed: an image of files. */
export const witnessImage = ofCompany(
  () =>
    new Image({
      name: "witness",
      from: baseImage(),
      folder: join(import.meta.dirname, "witness"),
      files: {
        "/versions": `stock ${deployment().repository.witness.name} ${deployment().repository.witness.stock}\nupdate ${deployment().repository.witness.name} ${deployment().repository.witness.update}\n`,
      },
    }),
);
