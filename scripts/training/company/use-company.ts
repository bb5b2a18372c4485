import { readCompany } from "../../../stacks/plan/company/read-company.js";
import { companyNotes } from "../../facts/company-notes.js";
import { checkpoints } from "../../facts/journal.js";
import { Misuse } from "../../ground/misuse.js";
import { standingLabs } from "../../operations/lab-names.js";

export interface UseCompanyInput {
  /** Name that the company is kept under. */
  readonly company: string;
  readonly labs: readonly string[];
}

/**
 * Have the labs of candidates made in a company from now on. A lab that stands keeps its own.
 *
 * @throws Misuse, with nothing changed for anybody, where there is no such company, and where one of them stands in
 *   another or has checkpoints of it
 */
export async function useCompany({ company, labs }: UseCompanyInput): Promise<void> {
  readCompany(company);
  const standing = await standingLabs();
  const others = labs.filter((lab) => companyNotes.readNow(lab) !== company);
  for (const lab of others) {
    const its = companyNotes.readNow(lab);
    if (standing.includes(lab)) {
      throw new Misuse({
        fr: `le lab '${lab}' est debout dans l'entreprise '${its}', et la garde tant qu'il l'est ; rien n'a changé : 'lab down ${lab}' le supprime, puis la même commande`,
        en: `lab '${lab}' stands in company '${its}', and keeps it while it does; nothing was changed: 'lab down ${lab}' takes it away, then the same command`,
      });
    }
    const kept = Object.keys((await checkpoints.read(lab)).kept);
    const [first] = kept;
    if (first !== undefined) {
      throw new Misuse({
        fr: `le lab '${lab}' a des points de reprise dans l'entreprise '${its}' : ${kept.join(", ")} ; rien n'a changé : 'lab checkpoints ${lab} --remove ${first}' en supprime un`,
        en: `lab '${lab}' has checkpoints in company '${its}': ${kept.join(", ")}; nothing was changed: 'lab checkpoints ${lab} --remove ${first}' removes one`,
      });
    }
  }
  await Promise.all(others.map((lab) => companyNotes.write(lab, company)));
}
