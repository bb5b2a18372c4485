import { candidateRule } from "../ground/candidate-rule.js";
import { filesIn } from "../ground/files-in.js";
import { home } from "../ground/home.js";
import { ownFolders } from "./own-folders.js";

/** Candidates of whom this home has a folder, whether or not their labs stand. */
export async function homeLabs(): Promise<string[]> {
  return (await filesIn(home())).filter(
    (name) => candidateRule.pattern.test(name) && !ownFolders.includes(name),
  );
}
