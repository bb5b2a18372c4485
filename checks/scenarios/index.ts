import { ofCompany } from "../../stacks/plan/company.js";
import { filesOf } from "../lib/content/files-of.js";
import { readScenario } from "../lib/content/read-scenario.js";

/** Not a scenario, and named beside them: users who have written to the helpdesk in an exercise stay, and react. */
export const attended = "depannage";

/** What simulated users can play, by its id. */
export const scenarios = ofCompany(() => filesOf(import.meta.dirname, ".yaml", readScenario));
