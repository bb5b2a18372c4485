import { rm } from "node:fs/promises";
import { join } from "node:path";
import { builtIn } from "../../../stacks/plan/company/company-name.js";
import { companiesFolder, readCompany } from "../../../stacks/plan/company/read-company.js";
import { Misuse } from "../../ground/misuse.js";
import { sharedCompanies } from "../../ground/shelf/copies/copied-files.js";
import { shareCopy } from "../../ground/shelf/copies/working-copy.js";
import { removeImages } from "../../host/images/remove-images.js";
import { labsByCompany } from "./labs-by-company.js";

export interface RemoveCompanyInput {
  readonly company: string;
  /** Tags of the images that it alone has. */
  readonly images: readonly string[];
}

/**
 * Take a company away, with the images that it alone has.
 *
 * @throws Misuse, with nothing changed, for the one that is built in, and where somebody's labs are of it
 */
export async function removeCompany({ company, images }: RemoveCompanyInput): Promise<void> {
  if (company === builtIn) {
    throw new Misuse({
      fr: `'${builtIn}' est l'entreprise d'origine, et reste ; rien n'a changé`,
      en: `'${builtIn}' is the company that is built in, and stays; nothing was changed`,
    });
  }
  readCompany(company);
  const labs = (await labsByCompany()).get(company) ?? [];
  if (labs.length > 0) {
    const names = labs.join(" ");
    throw new Misuse({
      fr: `des labs sont de l'entreprise '${company}' : ${names} ; rien n'a changé : 'lab down ${names}' puis 'lab company use ${builtIn} ${names}'`,
      en: `labs are of company '${company}': ${names}; nothing was changed: 'lab down ${names}', then 'lab company use ${builtIn} ${names}'`,
    });
  }
  await removeImages(images);
  await rm(join(companiesFolder(), `${company}.json`));
  await shareCopy(sharedCompanies);
}
