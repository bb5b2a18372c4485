import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { verbs } from "../../scripts/verbs.js";

/** A command of the server's: whoever reads content has a page. `lab` alone is a word of every page. */
const command = new RegExp(`\\blab (?:${Object.keys(verbs).join("|")})\\b`);

test.for([
  "the password: `lab accounts CANDIDATE`",
  "« lab play CANDIDAT depannage »",
  "then `lab reset` of desk1",
])("`%s` would be found", (text) => {
  expect(text).toMatch(command);
});

test("no brief, check, hint, scenario or paper names a command of the server", () => {
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
