import { shares } from "../file-server/shares.js";
import { store } from "../file-server/store.js";
import type { DrawnFiles } from "../lib/image.js";
import { dossier } from "./dossier.js";
import { htmlOf } from "./html-of.js";
import { manualTitle } from "./manual-title.js";
import { plainTextOf } from "./plain-text-of.js";

/** Path on file1: a folder of the common share that only root writes. */
export const dossierFolder = `${store.shares}/${shares[0]?.name}/Informatique`;

/** The manual as it lies on the file server, in the company's own language: for browsers, and for machines without one. */
export function dossierFiles(): DrawnFiles {
  const title = manualTitle().fr;
  return {
    [`${dossierFolder}/dossier-exploitation.html`]: htmlOf(dossier(), title, "fr"),
    [`${dossierFolder}/dossier-exploitation.txt`]: plainTextOf(dossier(), title, "fr"),
  };
}
