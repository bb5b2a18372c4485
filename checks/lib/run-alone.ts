import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { Exit } from "../../scripts/lib/exit.js";
import { standingLabNames } from "../../scripts/lib/lab-names.js";
import { Misuse } from "../../scripts/lib/misuse.js";
import { summary } from "../../scripts/lib/reports/summary.js";
import { complain } from "../../scripts/lib/terminal/complain.js";
import { sayLastWords } from "../../scripts/lib/terminal/last-words.js";
import { tell } from "../../scripts/lib/terminal/tell.js";
import type { Competence } from "./competence.js";
import { runChecks } from "./run-checks.js";
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
  const { id, checks } = competence;
  try {
    for (const name of await standingLabNames(argv.slice(2))) {
      const selected = new Map(
        Object.entries(checks).map(([key, check]) => [`${id}/${key}`, check]),
      );
      const { results, hindrances } = await withLab(name, (lab) => runChecks(lab, selected));
      tell(summary(results, { competences: [competence], hindrances }));
      process.exitCode = verdictOf(results);
    }
  } catch (problem) {
    if (!(problem instanceof Misuse)) throw problem;
    complain(`${problem.message}\n`);
    process.exitCode = Exit.misuse;
  }
}
