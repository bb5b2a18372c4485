import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readExercise } from "../../../../checks/lib/content/read-exercise.js";
import { runCheck } from "../../../../checks/lib/run/run-check.js";
import { type NewKind, writeNew } from "../../../../scripts/cli/new/write-new.js";
import { root } from "../../../../scripts/ground/home.js";
import { scriptedLab } from "../../../lib/scripted-lab.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";
import { trial } from "../../../lib/trial.js";

/** A checkout with checks of its own, and all else of this one. */
const checkout = temporaryFolder();
cpSync(join(root, "checks"), join(checkout, "checks"), { recursive: true });
for (const name of ["scripts", "modules", "stacks", "node_modules", "package.json", "biome.json"]) {
  symlinkSync(join(root, name), join(checkout, name));
}
writeFileSync(
  join(checkout, "tsconfig.json"),
  JSON.stringify({
    extends: join(root, "tsconfig.json"),
    compilerOptions: { preserveSymlinks: true },
    include: ["checks"],
  }),
);

/** Every file of the checks, with its text. */
function whatThereIs(): Record<string, string> {
  const files = readdirSync(join(checkout, "checks"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, "utf8")]));
}

test.for<[string, NewKind, string, string]>([
  ["no competence's", "check", "cp33/lamp-is-on", "the nearest is 'cp03'"],
  ["without a competence", "check", "lamp-is-on", "invalid id 'lamp-is-on'"],
  ["outside the competences", "check", "cp03/../lamp-is-on", "invalid id"],
  ["not in lower case", "fault", "cp03/Lamp-Off", "invalid id"],
  ["one word, which may be TypeScript's own", "fault", "cp03/new", "two lower-case words or more"],
  ["not to be derived from a name", "check", "cp03/tier-3-answers", "beginning with a letter"],
  ["of a fault", "fault", "cp03/wrong-gateway", "checks/cp03/faults/wrong-gateway.ts"],
  ["of a fault, for a check", "check", "cp03/wrong-gateway", "checks/cp03/faults/wrong-gateway.ts"],
  ["of a fault that is a row", "fault", "cp06/relay-stopped", "among the faults of checks/cp06/"],
  ["what the trainer judges", "check", "cp03/cabling-and-wifi", "for the trainer to judge"],
])("an id that is %s is refused, and nothing is written", async ([, kind, id, said]) => {
  const before = whatThereIs();
  await expect(writeNew(kind, id, checkout)).rejects.toThrow(said);
  expect(whatThereIs()).toEqual(before);
});

test("what is written compiles, is formatted, and claims nothing that is not so", async () => {
  const [checkFile = "", ...changed] = await writeNew(
    "check",
    "cp03/names-resolve-twice",
    checkout,
  );
  expect(changed).toEqual([
    "checks/cp03/checks/index.ts",
    "checks/cp03/checks.yaml",
    "checks/cp03/hints.yaml",
  ]);
  const [faultFile = "", , faultTexts = ""] = await writeNew(
    "fault",
    "cp03/loose-contact",
    checkout,
  );
  const [exerciseFile = "", , briefFile = ""] = await writeNew(
    "exercise",
    "cp03/two-moves",
    checkout,
  );
  const brief = readFileSync(join(checkout, briefFile), "utf8");
  expect(readExercise(briefFile, brief).title.en).toBe("To be written: what a user sees");
  for (const [file = "", end] of [
    [changed[1], "names-resolve-twice"],
    [faultTexts, "loose-contact"],
  ]) {
    const texts = parse(readFileSync(join(checkout, file), "utf8"));
    expect(Object.keys(texts)).toContain(end);
  }
  expect([faultFile, exerciseFile]).toEqual([
    "checks/cp03/faults/loose-contact.ts",
    "checks/cp03/exercises/two-moves.ts",
  ]);
  // Ids that are taken now, though the catalogue of this run does not know them.
  await expect(writeNew("fault", "cp03/two-moves", checkout)).rejects.toThrow(exerciseFile);

  const run = (command: string, ...args: string[]) =>
    execa(join(root, "node_modules", ".bin", command), args, {
      cwd: checkout,
      all: true,
      reject: false,
    });
  for (const { exitCode, all } of await Promise.all([
    run("tsc", "--project", "."),
    run("biome", "check", "--vcs-enabled=false", "checks/cp03"),
  ])) {
    expect(exitCode, all).toBe(0);
  }

  const lab = scriptedLab({ ws1: { hostname: [0, "ws1\n"] } });
  const { namesResolveTwice } = await import(join(checkout, checkFile));
  const result = await runCheck("cp03/names-resolve-twice", trial(namesResolveTwice), lab);
  expect(result).toMatchObject({ outcome: "not_observed", seen: "to be written: ws1 says ws1" });
  const { looseContact } = await import(join(checkout, faultFile));
  const { twoMoves } = await import(join(checkout, exerciseFile));
  const scene = { nodes: { ws1: { succeed: async () => undefined } } };
  for (const act of [looseContact.apply, twoMoves.setUp, twoMoves.solve]) {
    await expect(act(scene)).rejects.toThrow("to be written");
  }
}, 120_000);
