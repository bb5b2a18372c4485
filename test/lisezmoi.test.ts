import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";
import { verbs } from "../scripts/verbs.js";
import { commandsIn } from "./lib/commands-in.js";

const [english, french] = ["README.md", "LISEZMOI.md"].map((file) =>
  readFileSync(join(root, file), "utf8"),
) as [string, string];

/** Rows of the table of verbs: each verb, what it is made of, and its options, without what stands for a name. */
function verbsIn(page: string): string[] {
  return [...page.matchAll(/^\| `lab (.*?)` \| /gm)].map(([, usage = ""]) =>
    [...usage.matchAll(/^[a-z]+|(?<![\w/])(?:--)?[a-z]+(?:\\\|[a-z]+)+|--[a-z]+/g)].join(" "),
  );
}

test("LISEZMOI.md shows the commands that README.md shows", () => {
  const shown = commandsIn(english).blocks;
  expect(shown.length).toBeGreaterThan(10);
  expect(commandsIn(french).blocks).toEqual(shown);
});

test("LISEZMOI.md has the verbs and options that README.md has", () => {
  const shown = verbsIn(english);
  expect(new Set(shown.map((usage) => usage.split(" ")[0])).size).toBe(
    Object.keys(verbs).filter((name) => name !== "completion").length,
  );
  expect(verbsIn(french)).toEqual(shown);
});

test("both tell the same exit codes", () => {
  const codes = (page: string) => [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code);
  expect(codes(english).length).toBeGreaterThan(4);
  expect(codes(french)).toEqual(codes(english));
});

test.for([
  ["README.md", english],
  ["LISEZMOI.md", french],
] as const)("the files that %s links to are there", ([, page]) => {
  const links = [...page.matchAll(/\]\(([^)#:]+)[^):]*\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
