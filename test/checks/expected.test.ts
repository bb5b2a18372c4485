import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { claimsShape } from "../../checks/lib/content/claim-text.js";
import { readYamlFile } from "../../checks/lib/content/read-yaml.js";
import { root } from "../../scripts/ground/home.js";

/** A command in backticks, other than a call of the script that the candidate is to write. */
const command = /`(?!mouvements )[^`]*`/;

const claims = readdirSync(join(root, "checks"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("claims.yaml"))
  .flatMap((name) => {
    const file = join(root, "checks", name);
    return Object.values(readYamlFile(file, claimsShape())).flatMap(({ fr, en }) => [fr, en]);
  });

test("what is expected tells what is true of the lab, and no command that shows or cures it", () => {
  expect(claims.length).toBeGreaterThan(1000);
  expect(claims.filter((text) => command.test(text))).toEqual([]);
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
