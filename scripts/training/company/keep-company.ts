import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { builtIn, companyName } from "../../../stacks/plan/company/company-name.js";
import { parseCompany } from "../../../stacks/plan/company/parse-company.js";
import { companiesFolder } from "../../../stacks/plan/company/read-company.js";
import { Misuse } from "../../ground/misuse.js";
import { sharedCompanies } from "../../ground/shelf/copies/copied-files.js";
import { shareCopy } from "../../ground/shelf/copies/working-copy.js";
import { writeWhole } from "../../ground/write-whole.js";
import { keptCompanies } from "./kept-companies.js";

/**
 * Keep a company on the bench, for labs to be made in it.
 *
 * @param text its JSON
 * @param file where that is from, for errors
 * @throws Misuse, with nothing changed, for what is no company, and for a name that another one has
 */
export async function keepCompany(name: string, text: string, file: string): Promise<void> {
  companyName(name);
  const whole = `${JSON.stringify(parseCompany(file, text), undefined, 2)}\n`;
  if (name === builtIn || (await keptCompanies()).includes(name)) {
    throw new Misuse({
      fr: `l'entreprise '${name}' existe déjà, et ne change pas : prenez un autre nom, ou retirez-la d'abord ('lab company remove ${name}')`,
      en: `company '${name}' is there already, and does not change: take another name, or remove it first ('lab company remove ${name}')`,
    });
  }
  await mkdir(companiesFolder(), { recursive: true, mode: 0o700 });
  await writeWhole(join(companiesFolder(), `${name}.json`), whole);
  await shareCopy(sharedCompanies);
}
