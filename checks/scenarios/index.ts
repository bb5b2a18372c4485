import { ofCompany } from "../../stacks/plan/company.js";
import { filesOf } from "../lib/content/files-of.js";
import { readScenario } from "../lib/content/read-scenario.js";

/** What simulated users can play, by its id. */
export const scenarios = ofCompany(() => filesOf(import.meta.dirname, ".yaml", readScenario));
