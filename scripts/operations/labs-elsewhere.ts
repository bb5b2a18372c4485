import { company } from "../../stacks/plan/company.js";
import { companyNotes } from "../facts/company-notes.js";

/** Labs of other companies than the one that this process knows, each with its own. */
export function labsElsewhere(labs: Iterable<string>): Map<string, string> {
  const all = [...labs].map((lab) => [lab, companyNotes.readNow(lab)] as const);
  return new Map(all.filter(([, its]) => its !== company.id));
}
