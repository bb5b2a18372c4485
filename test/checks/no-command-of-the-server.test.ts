import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { verbs } from "../../scripts/verbs.js";

/**
 * A command of the server, or a source file of Plateau: readers of content have pages. `lab` alone is a word of every page.
 */
const command = new RegExp(
  `\\blab (?:${Object.keys(verbs).join("|")})\\b|\\b(?:stacks|modules|scripts|checks)/[\\w./-]+\\.tsx?\\b`,
);

test.for([
  "the password: `lab accounts CANDIDATE`",
  "« lab play CANDIDAT depannage »",
  "then `lab reset` of desk1",
  "the flow matrix (stacks/plan/flows.ts)",
])("`%s` would be found", (text) => {
  expect(text).toMatch(command);
});

test("no brief, check, hint, scenario or paper names a command of the server or a source file", () => {
  const files = readdirSync(join(root, "checks"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.yaml$|(?:exercises|papers)\/[^/]+\.md$/.test(name))
    .map((name) => join("checks", name));
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, at) => (command.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
