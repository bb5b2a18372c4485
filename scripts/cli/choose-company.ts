import { existsSync } from "node:fs";
import { join } from "node:path";
import { companyNotes } from "../facts/company-notes.js";
import { labHome } from "../ground/home.js";
import { mayBeLab } from "../ground/shelf/labs-in.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";

/**
 * Settle the company of what is about no lab, such as `lab list`: that of the first word which is a lab of this home, else
 * c01's. Work on a lab is done in its own, whichever that is.
 */
export function chooseCompany(words: readonly string[]): void {
  const lab = words.find((word) => mayBeLab(word) && hasSeed(word)) ?? "c01";
  process.env["PLATEAU_COMPANY"] = companyOf(lab);
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
