import { builtIn } from "../../../stacks/plan/company/company-name.js";
import { companiesFolder } from "../../../stacks/plan/company/read-company.js";
import { filesIn } from "../../ground/files-in.js";

/** Names of the companies there are: the one that is built in, then those that the bench keeps. */
export async function keptCompanies(): Promise<string[]> {
  const kept = (await filesIn(companiesFolder())).flatMap((file) =>
    file.endsWith(".json") ? [file.slice(0, -".json".length)] : [],
  );
  return [builtIn, ...kept.sort()];
}
