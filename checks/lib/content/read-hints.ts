import { join } from "node:path";
import { ofCompany } from "../../../stacks/plan/company.js";
import type { Hints } from "../hint.js";
import { hintsShape, sharedCasesShape } from "./hints-shape.js";
import { readYamlFile } from "./read-yaml.js";

/** Files of hints are looked for here, and those that all competences share beside this folder. */
const checks = join(import.meta.dirname, "..", "..");
const shared = ofCompany(() => readYamlFile(join(checks, "lib", "hints.yaml"), sharedCasesShape));

/**
 * The hints of a competence, by the ends of its checks' ids.
 *
 * @throws ContentProblem with each line that is wrong, and what is allowed there
 */
export function readHints(competence: string): Readonly<Record<string, Hints>> {
  return readYamlFile(join(checks, competence, "hints.yaml"), hintsShape(shared()));
}
