import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Misuse } from "../../ground/misuse.js";

/** How many commits go by before a turn that nobody raised is over all the same. */
const patience = 25;

/**
 * The turn that a checkout is at: the number in its `test/turn`, which is raised with each landing
 * (`npm run turn`). A clean clone remembers nothing but what was committed, and from its history nobody can
 * tell on which commits tests were run. Where raising is forgotten, every 25 commits count as a turn.
 *
 * @throws Misuse where the file holds no whole number
 */
export function notedTurn(checkout: string): number {
  const text = readFileSync(join(checkout, "test", "turn"), "utf8").trim();
  if (!/^\d+$/.test(text)) {
    throw new Misuse({
      fr: `test/turn contient '${text}' : un nombre entier y est attendu, p. ex. 12`,
      en: `test/turn holds '${text}': a whole number is expected there, e.g. 12`,
    });
  }
  return Number(text) + Math.floor(commitsSince(checkout) / patience);
}

/** Commits of the first parent's line since the file was changed; none where there is no repository. */
function commitsSince(checkout: string): number {
  const git = (...args: readonly string[]) =>
    execFileSync("git", [...args], {
      cwd: checkout,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    }).trim();
  try {
    const raised = git("rev-list", "--first-parent", "-1", "HEAD", "--", "test/turn");
    return raised ? Number(git("rev-list", "--first-parent", "--count", `${raised}..HEAD`)) : 0;
  } catch {
    return 0;
  }
}
