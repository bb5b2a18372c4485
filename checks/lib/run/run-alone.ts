import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { chooseLanguage } from "../../../scripts/ground/choose-language.js";
import { Exit } from "../../../scripts/ground/exit.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { inLanguage } from "../../../scripts/ground/say.js";
import { announce } from "../../../scripts/ground/terminal/announce.js";
import { sayLastWords } from "../../../scripts/ground/terminal/last-words.js";
import { tell } from "../../../scripts/ground/terminal/tell.js";
import { standingLabNames } from "../../../scripts/operations/lab-names.js";
import type { Competence } from "../competence.js";
import { runChecks } from "./run-checks.js";
import { summary } from "./summary.js";
import { verdictOf } from "./verdict.js";
import { withLab } from "./with-lab.js";

/**
 * Run a competence's checks when its file is the program: `npx tsx checks/cp06-….ts c01`. Does
 * nothing when the file is imported.
 *
 * @param url the file's `import.meta.url`
 */
export async function runAlone(url: string, competence: Competence): Promise<void> {
  if (pathToFileURL(argv[1] ?? "").href !== url) return;
  sayLastWords();
  await inLanguage(chooseLanguage(), async () => {
    try {
      await run(competence);
    } catch (problem) {
      if (!(problem instanceof Misuse)) throw problem;
      announce(problem.told);
      process.exitCode = Exit.misuse;
    }
  });
}

async function run(competence: Competence): Promise<void> {
  const { id, checks } = competence;
  const selected = new Map(Object.entries(checks).map(([key, check]) => [`${id}/${key}`, check]));
  for (const name of await standingLabNames(argv.slice(2))) {
    const { results, hindrances } = await withLab(name, (lab) => runChecks(lab, selected));
    tell(summary(results, { competences: [competence], hindrances }));
    process.exitCode = verdictOf(results);
  }
}
