import { ofCompany } from "../stacks/plan/company.js";
import type { MachineName } from "../stacks/plan/plan.js";
import { bareImages } from "./bare-images.js";
import { dossierFiles } from "./dossier/dossier-files.js";
import { fileServerImage } from "./file-server/file-server-image.js";
import type { Image } from "./lib/image.js";

/** What each machine boots from. */
export const images = ofCompany(
  (): Readonly<Record<MachineName, Image>> => ({
    ...bareImages(),
    file1: fileServerImage(dossierFiles()),
  }),
);
