import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";
import { importsIn } from "./lib/floors.js";
import { sources } from "./lib/sources.js";

/** Where it is known who reads: the verbs, what they share, and the terminal. */
const edge =
  /^scripts\/[^/]+\.ts$|^scripts\/(?:cli|portal)\/|^scripts\/ground\/(?:terminal\/|progress\.ts$)/;

/** Programs: what is typed, or the locale, says there who reads. */
const programs = ["scripts/measure.ts", "scripts/release.ts", "scripts/cli.ts"];

const saying = ["scripts/ground/say.ts", "scripts/ground/terminal/announce.ts"];

function importersOf(files: readonly string[]): string[] {
  return sources.flatMap(({ file, source }) =>
    importsIn(file, source).some(({ to }) => files.includes(to)) ? [file] : [],
  );
}

test("texts are said at the edge alone: whatever is below hands on both languages", () => {
  const said = importersOf(saying);
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((file) => !edge.test(file))).toEqual([]);
});

test("nothing is said as a file is read: the first reader's language would stay for all", {
  // Some six hundred files: whoever reads them first compiles them for all tests of its process.
  timeout: 120_000,
}, async () => {
  const files = importersOf(saying).filter((file) => !programs.includes(file));
  for (const file of files) {
    await expect(import(join(root, file)), file).resolves.toBeDefined();
  }
});

test("the language is chosen where a program begins, and nowhere else", () => {
  expect(importersOf(["scripts/ground/choose-language.ts"]).sort()).toEqual(programs.toSorted());
});

test.for([
  ["scripts/up.ts", true],
  ["scripts/cli/reports/changes.ts", true],
  ["scripts/ground/progress.ts", true],
  ["scripts/operations/reset.ts", false],
  ["scripts/ground/misuse.ts", false],
  ["checks/lib/run/run-check.ts", false],
  ["checks/cp04/lib/attend.ts", false],
] as const)("%s is at the edge: %s", ([file, is]) => {
  expect(edge.test(file)).toBe(is);
});
