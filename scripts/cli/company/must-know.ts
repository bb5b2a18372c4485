import { readCompany } from "../../../stacks/plan/company/read-company.js";
import { company } from "../../../stacks/plan/company.js";
import { OtherCompanies } from "../../operations/other-companies.js";

/**
 * Insist that this process knows a company.
 *
 * @throws Misuse where there is none of that name
 * @throws OtherCompanies where it is not the one: the command begins anew in that one
 */
export function mustKnow(name: string): void {
  readCompany(name);
  if (name !== company.id) throw new OtherCompanies(company.id, new Map([[name, []]]));
}
