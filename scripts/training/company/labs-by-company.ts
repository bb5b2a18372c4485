import { existsSync } from "node:fs";
import { join } from "node:path";
import { companyNotes } from "../../facts/company-notes.js";
import { filesIn } from "../../ground/files-in.js";
import { home } from "../../ground/home.js";

/** Candidates of this home who were given a company by name, by that. */
export async function labsByCompany(): Promise<ReadonlyMap<string, readonly string[]>> {
  const byCompany = new Map<string, string[]>();
  for (const lab of (await filesIn(home())).sort()) {
    if (!existsSync(join(home(), lab, "company.json"))) continue;
    const company = await companyNotes.read(lab);
    byCompany.set(company, [...(byCompany.get(company) ?? []), lab]);
  }
  return byCompany;
}
