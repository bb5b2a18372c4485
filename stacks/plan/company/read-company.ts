import { readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../../scripts/ground/home.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { builtIn, companyName } from "./company-name.js";
import type { CompanyInput } from "./company-shape.js";
import { duval } from "./duval.js";
import { parseCompany } from "./parse-company.js";

/** Where the companies of this bench are kept, a file each, beside the folders of labs. */
export const companiesFolder = join(home, "companies");

/**
 * A company by the name that it is kept under. Read at once: modules have it before they do anything.
 *
 * @throws Misuse where none is kept, or its file can't be read
 */
export function readCompany(name: string): CompanyInput {
  if (name === builtIn) return parseCompany(name, JSON.stringify(duval));
  const file = join(companiesFolder, `${companyName(name)}.json`);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT") throw unknownCompany(name);
    throw new Misuse({
      fr: `l'entreprise '${name}' ne peut être lue : ${message}`,
      en: `company '${name}' can't be read: ${message}`,
    });
  }
  return parseCompany(file, text);
}

function unknownCompany(name: string): Misuse {
  return new Misuse({
    fr: `aucune entreprise '${name}' n'est gardée ici ; 'lab company list' les énumère, 'lab company draw ${name}' en tire une`,
    en: `no company '${name}' is kept here; 'lab company list' lists them, 'lab company draw ${name}' draws one`,
  });
}
