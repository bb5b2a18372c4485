import { type Company, companyNamed, inCompany } from "../../stacks/plan/company.js";
import { companyNotes } from "../facts/company-notes.js";

/**
 * The company that a lab is of, or will be.
 *
 * @throws UnreadableFacts where nobody can tell
 * @throws Misuse where it is not kept here any more
 */
export function companyOfLab(lab: string): Company {
  return companyNamed(companyNotes.readNow(lab));
}

/**
 * Do some work on a lab in the company that it is of.
 *
 * @throws what `companyOfLab` does, with nothing done
 */
export function inOwnCompany<T>(lab: string, work: () => T): T {
  return inCompany(companyOfLab(lab), work);
}

/**
 * Do some work in each company that labs are of, one after another.
 *
 * @throws what `companyOfLab` does, with nothing done
 */
export async function inEachCompany(
  labs: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  for (const one of new Set(labs.map(companyOfLab))) await inCompany(one, work);
}
