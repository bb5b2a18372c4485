import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { deployment } from "./deployment.js";

/**
 * Two versions of the package that an accountant's workstation has, made as the witness is: an image of
 * files, apart from it because the master of blank workstations holds the witness alone.
 */
export const profileImage = ofCompany(
  () =>
    new Image({
      name: "profile",
      from: baseImage(),
      folder: join(import.meta.dirname, "witness"),
      files: {
        "/versions": `compta-stock ${deployment().repository.accounting.name} ${deployment().repository.accounting.stock}\ncompta-update ${deployment().repository.accounting.name} ${deployment().repository.accounting.update}\n`,
      },
    }),
);
