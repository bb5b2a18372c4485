import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { expect, test, vi } from "vitest";
import { complete, grammars } from "../../scripts/complete.js";
import { verbs } from "../../scripts/verbs.js";
import { inEnglish } from "../lib/in-english.js";
import { noteCheckpoint } from "../lib/note-checkpoint.js";
import { noteExam } from "../lib/note-exam.js";
import { noteHost } from "../lib/note-host.js";
import { temporaryFolder } from "../lib/temporary-folder.js";
import { mayCome, parts, tryCommand, wordsOf } from "../lib/try-command.js";

const home = temporaryFolder();
for (const lab of ["c01", "c02", "c03"]) {
  mkdirSync(join(home, lab));
  for (const file of ["seed", "state"]) writeFileSync(join(home, lab, file), "");
}
noteCheckpoint(home, "c01", "tuesday");
noteExam(home, "tuesday");
noteHost(home, "srv2", "srv3");
vi.stubEnv("PLATEAU_HOME", home);
const line = { complete, grammars, verbs };

/** The examples of a command's help. */
function examplesOf(command: Command): string[] {
  let help = "";
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  const [, examples = ""] = help.split("Examples:\n");
  return examples.split("\n").filter((line) => /\blab /.test(line));
}

const all = await Promise.all(
  Object.values(verbs).map(async ({ load }) =>
    parts(await inEnglish(load)())
      .flatMap(examplesOf)
      .map((example) => example.trim()),
  ),
);

test("every verb has two examples", () => {
  expect(all.map((examples) => examples.length).filter((count) => count < 2)).toEqual([]);
});

test.for(all.flat())("the example `%s` works", (example) =>
  expect(tryCommand(line, example)).resolves.toBeUndefined(),
);

test.for<readonly [string, string, string]>([
  ["a name that nobody has", "lab check c01 cp09/password-polcy", "cp09/password-polcy"],
  ["a machine of no plan", "lab reset c01 ws9", "ws9"],
])("%s would be found in an example", async ([, example, wrong]) => {
  const [verb = "", ...operands] = wordsOf(example);
  expect(await mayCome(line, verb, ...operands.slice(0, -1))).not.toContain(wrong);
});
