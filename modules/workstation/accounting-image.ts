import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { profileImage } from "../deployment/profile-image.js";
import { witnessImage } from "../deployment/witness-image.js";
import { Image } from "../lib/image.js";
import { deliveredImage } from "./delivered-image.js";

/** The accountant's workstation: the company's packages of that profile, up to date. */
export const accountingImage = ofCompany(
  () =>
    new Image({
      name: "workstation-accounting",
      from: deliveredImage(),
      uses: { WITNESS: witnessImage(), PROFILE: profileImage() },
      folder: join(import.meta.dirname, "accounting"),
    }),
);
