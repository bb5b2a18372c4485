import { ofCompany } from "../../stacks/plan/company.js";
import { filesOf } from "../lib/content/files-of.js";
import { readPaper } from "../lib/content/read-paper.js";

/** Every paper of a mock exam, by its id. */
export const papers = ofCompany(() => filesOf(import.meta.dirname, ".md", readPaper));
