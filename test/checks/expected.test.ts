import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { sources } from "../lib/sources.js";

const literal = String.raw`("(?:[^"\\]|\\.)*"|\x60(?:[^\x60\\]|\\.)*\x60)`;

/** What is claimed in the words of the source: the first text in both languages after each `claim(`. */
const claimed = new RegExp(
  String.raw`\bclaim\((?:(?!\bclaim\()[\s\S])*?\{\s*fr:\s*${literal},\s*en:\s*${literal}`,
  "g",
);

/** A command in backticks, other than a call of the script that the candidate is to write. */
const command = /`(?!mouvements )[^`]*`/;

const claims = sources
  .filter(({ file }) => file.startsWith("checks/"))
  .flatMap(({ file, source }) =>
    [...source.matchAll(claimed)].flatMap(([, ...texts]) =>
      texts.map((text = "") => ({ file, text: text.slice(1, -1).replaceAll("\\`", "`") })),
    ),
  );

test("what is expected tells what is true of the lab, and no command that shows or cures it", () => {
  expect(claims.length).toBeGreaterThan(500);
  expect(claims.filter(({ text }) => command.test(text))).toEqual([]);
});

test("neither does a check's title, which is expected where no claim says more", () => {
  const titles = [...catalogue.checks].flatMap(([id, { title }]) =>
    // How the script of CP10 is called belongs to what is true of it.
    [title.fr, title.en].map((text) => ({ id, text: text.replaceAll("`--help`", "") })),
  );
  expect(titles.filter(({ text }) => command.test(text))).toEqual([]);
});

test.for([
  ["`apt update` succeeds", true],
  ["every line of the list has its account", false],
  ["`mouvements --help`: its usage", false],
] as const)("whether '%s' names a command: %s", ([text, is]) => {
  expect(command.test(text)).toBe(is);
});
