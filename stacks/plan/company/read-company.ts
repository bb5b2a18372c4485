import { readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../../scripts/ground/home.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { builtIn, companyName } from "./company-name.js";
import type { CompanyInput } from "./company-shape.js";
import { duval } from "./duval.js";
import { parseCompany } from "./parse-company.js";

/** Where the companies of this bench are kept, a file each, beside the folders of labs. */
export function companiesFolder(): string {
  return join(home(), "companies");
}

const builtInText = JSON.stringify(duval);
const known = new Map<string, { readonly text: string; readonly input: CompanyInput }>();

/**
 * A company by the name that it is kept under: the same value as long as its file is the same.
 *
 * @throws Misuse where none is kept, or its file can't be read
 */
export function readCompany(name: string): CompanyInput {
  const text = name === builtIn ? builtInText : textOf(name);
  const before = known.get(name);
  if (before?.text === text) return before.input;
  const input = parseCompany(name === builtIn ? name : fileOf(name), text);
  known.set(name, { text, input });
  return input;
}

function fileOf(name: string): string {
  return join(companiesFolder(), `${companyName(name)}.json`);
}

function textOf(name: string): string {
  try {
    return readFileSync(fileOf(name), "utf8");
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    if (code === "ENOENT") throw unknownCompany(name);
    throw new Misuse({
      fr: `l'entreprise '${name}' ne peut être lue : ${message}`,
      en: `company '${name}' can't be read: ${message}`,
    });
  }
}

function unknownCompany(name: string): Misuse {
  return new Misuse({
    fr: `aucune entreprise '${name}' n'est gardée ici ; 'lab company list' les énumère, 'lab company draw ${name}' en tire une`,
    en: `no company '${name}' is kept here; 'lab company list' lists them, 'lab company draw ${name}' draws one`,
  });
}
