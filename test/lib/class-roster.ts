import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { classLabs } from "./live-labs.js";
import { temporaryFolder } from "./temporary-folder.js";

/** People of whom no lab may know. */
export const classNames = ["Zoé Grümbach-Ølsen", "Yann Le Goff", "Xavier Dupont-Moreau"];
export const classGroup = "Promotion 2042";

/**
 * The roster of a class of three, as a French spreadsheet saves it.
 *
 * @param areas of each; none: all
 * @returns its path
 */
export function classRoster(areas: string): string {
  const file = join(temporaryFolder(), "class.csv");
  const rows = classLabs.map((id, at) => `${id};${classNames[at]};${classGroup};fr;${areas}`);
  writeFileSync(file, ["identifiant;nom;groupe;langue;domaines", ...rows].join("\r\n"));
  return file;
}
