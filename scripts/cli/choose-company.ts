import { existsSync } from "node:fs";
import { join } from "node:path";
import { companyNotes } from "../facts/company-notes.js";
import { companyPart } from "../ground/company-part.js";
import { labHome } from "../ground/home.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";

/**
 * Settle which company this process knows, before any module reads the plan: the one that is asked for, that of the first
 * word which is a lab of this home, else c01's. Where it turns out to be another's, `inCompanies` begins anew in that one.
 */
export function chooseCompany(words: readonly string[]): void {
  const asked = words.includes("--company") ? words[words.indexOf("--company") + 1] : undefined;
  const lab = words.find((word) => /^[a-z0-9-]{1,12}$/.test(word) && hasSeed(word)) ?? "c01";
  process.env["PLATEAU_COMPANY"] = companyPart ?? asked ?? companyOf(lab);
}

function hasSeed(word: string): boolean {
  return ["seed", "company.json"].some((file) => existsSync(join(labHome(word), file)));
}

/** What can't be read is told by whoever does something with the lab. */
function companyOf(lab: string): string {
  try {
    return companyNotes.readNow(lab);
  } catch (problem) {
    if (problem instanceof UnreadableFacts) return "";
    throw problem;
  }
}
