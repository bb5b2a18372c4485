import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { argv, execArgv, execPath } from "node:process";
import { pathToFileURL } from "node:url";
import { Exit } from "../../../scripts/ground/exit.js";
import { root } from "../../../scripts/ground/home.js";
import type { Competence } from "../competence.js";

/**
 * A competence's file is a program too: `npx tsx checks/cp06-….ts c01` is `lab check c01 cp06`. Nothing
 * is done when the file is imported.
 *
 * @param url the file's `import.meta.url`
 */
export function runAlone(url: string, { id }: Competence): void {
  if (pathToFileURL(argv[1] ?? "").href !== url) return;
  // A process of its own: checks import nothing of the command line.
  const lab = [...execArgv, join(root, "scripts", "cli.ts")];
  const { status } = spawnSync(execPath, [...lab, "check", ...argv.slice(2), id], {
    stdio: "inherit",
  });
  process.exitCode = status ?? Exit.notObserved;
}
