import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { shells } from "../../scripts/cli/completion-script.js";
import { complete, grammars } from "../../scripts/complete.js";
import { verbs } from "../../scripts/verbs.js";
import { areaNames, machineNames, segmentNames } from "../../stacks/plan/plan.js";
import { inEnglish } from "../lib/in-english.js";
import { noteCheckpoint } from "../lib/note-checkpoint.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const home = temporaryFolder();
for (const lab of ["c01", "c02"]) mkdirSync(join(home, lab));
for (const file of ["c01/seed", "c01/state", "c02/seed"]) writeFileSync(join(home, file), "");
mkdirSync(join(home, "bench"));
noteCheckpoint(home, "c02", "tuesday");
writeFileSync(join(home, "c01", "checkpoints.json"), "{");
vi.stubEnv("PLATEAU_HOME", home);

const checks = [...catalogue.checks.keys()];

test.for<[string, string[], readonly string[]]>([
  ["verbs", [""], Object.keys(verbs)],
  ["verbs that begin as typed", ["pl"], ["play", "plug"]],
  ["verbs after a language", ["--lang", "fr", "pl"], ["play", "plug"]],
  ["every candidate for up", ["up", ""], ["c01", "c02"]],
  ["candidates whose lab stands for down", ["down", ""], ["c01"]],
  ["areas", ["up", "c01", "--area", ""], areaNames],
  ["more areas", ["up", "--area", "network", "di"], ["directory"]],
  ["machines, once one was named", ["reset", "c01", "fw1", "fw"], ["fw2"]],
  ["candidates or machines", ["reset", ""], ["c01", ...machineNames]],
  ["segments, once the machine was named", ["plug", "c01", "ws1", ""], segmentNames],
  ["cables", ["plug", "c01", "fw1", "--cable", "w"], ["wan"]],
  ["checks", ["check", "c01", checks[0] ?? "", checks[1] ?? ""], [checks[1] ?? ""]],
  ["checks that have hints", ["hint", "c01", "cp06/dora-in-g"], ["cp06/dora-in-guest"]],
  ["what simulated users do, to stay among them", ["play", "c01", "d"], ["depannage"]],
  ["no criterion for the trainer", ["hint", "c01", "cp06/documentation"], []],
  [
    "faults",
    ["break", "c01", "cp06/"],
    [...catalogue.faults.keys()].filter((id) => id.startsWith("cp06/")),
  ],
  [
    "checkpoints of any lab, those aside that nobody can read",
    ["restore", "c02", "tu"],
    ["tuesday"],
  ],
  ["a checkpoint to remove", ["checkpoints", "c01", "--remove", ""], ["tuesday"]],
  ["lists", ["list", "ex"], ["exercises"]],
  ["languages", ["--lang", ""], ["fr", "en"]],
  ["shells", ["completion", ""], shells],
  ["options", ["check", "--e"], ["--explain"]],
  ["nothing of a machine's own command", ["shell", "c01", "ws1", "--", "i"], []],
  ["nothing after an unknown verb", ["dance", ""], []],
])("a word may become %s", async ([, words, expected]) => {
  expect(await complete(words)).toEqual(expected);
});

test.for(Object.entries(verbs))(
  "what %s takes is known without loading it",
  async ([name, { load }]) => {
    const command = await inEnglish(load)();
    const parts = [command, ...command.commands];
    const own = new Set(parts.flatMap(({ options }) => options.map(({ long }) => long)));
    expect(Object.keys(grammars[name]?.options ?? {}).sort()).toEqual([...own].sort());
    expect((grammars[name]?.words ?? []).length > 0, "words").toBe(
      parts.some(({ registeredArguments }) => registeredArguments.length > 0),
    );
  },
);
