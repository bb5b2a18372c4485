import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";
import { verbs } from "../scripts/verbs.js";

const readmes = ["", "checks/", "modules/", "scripts/", "scripts/portal/", "stacks/"].map(
  (folder) => `${folder}README.md`,
);

/** Paths of files that a README names, but for patterns. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\/[\w.-]+\.(?:json|md|mjs|py|ts))`/g)]
    .map(([, path = ""]) => path)
    .filter((path) => !path.includes("NN"));
}

test.for(readmes)("the files that %s names are there", (readme) => {
  const named = pathsIn(readFileSync(join(root, readme), "utf8"));
  expect(named.length).toBeGreaterThan(2);
  const lost = named.filter(
    (path) => ![dirname(readme), "."].some((from) => existsSync(join(root, from, path))),
  );
  expect(lost).toEqual([]);
});

test.for(Object.keys(verbs))("README.md says what `lab %s` is for", (name) => {
  expect(readFileSync(join(root, "README.md"), "utf8")).toMatch(
    new RegExp(`^\\| \`lab ${name}\\b|lab ${name} (?:bash|fish)`, "m"),
  );
});
