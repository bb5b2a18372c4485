import type { CompanyInput } from "../../../stacks/plan/company/company-shape.js";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";

/**
 * Tell that a company is kept, and what to do with it.
 *
 * @param seed what it was drawn from; absent where nobody drew it
 */
export function tellKept(name: string, company: CompanyInput, seed?: number): void {
  const { lan, siteb, wan } = company.networks;
  const drawn = seed === undefined ? "" : say({ fr: ` (graine ${seed})`, en: ` (seed ${seed})` });
  const next = say({
    fr: `pour des labs à faire dans celle-ci : lab company use ${name} CANDIDAT…`,
    en: `for labs to be made in it: lab company use ${name} CANDIDATE…`,
  });
  tell(
    `${name}${drawn}: ${company.name}, ${company.domain}, lan ${lan}, siteb ${siteb}, wan ${wan}\n${next}\n`,
  );
}
