import { company } from "../../stacks/plan/company.js";
import { companyNotes } from "../facts/company-notes.js";
import { isPart } from "../ground/company-part.js";
import { OtherCompanies } from "./other-companies.js";

/**
 * Labs, known to be of the company that this process knows; where it does a part of a command, those of them that are.
 *
 * @throws OtherCompanies for those that are not
 * @throws UnreadableFacts where a lab's company can't be read
 */
export function ofThisCompany(labs: readonly string[]): string[] {
  const byCompany = new Map<string, string[]>();
  for (const lab of labs) {
    const its = companyNotes.readNow(lab);
    byCompany.set(its, [...(byCompany.get(its) ?? []), lab]);
  }
  const own = byCompany.get(company.id) ?? [];
  if (own.length < labs.length && !isPart) throw new OtherCompanies(company.id, byCompany);
  return own;
}
