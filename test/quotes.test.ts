import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";

const folders = ["", "stacks", "modules", "checks", "scripts", "test"];
const readmes = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name === "README.md")
    .map((name) => join(folder, name)),
);

/** The code that a page quotes: a block whose first line is a comment with a file's path, and nothing else. */
const quotes = readmes.flatMap((page) =>
  [
    ...readFileSync(join(root, page), "utf8").matchAll(
      /^```\w+\n(?:\/\/|#) (\S+\/\S+)\n(.*?)^```$/gms,
    ),
  ].map(([, file = "", quoted = ""]) => ({ page, file, quoted })),
);

test.for(quotes)("$page quotes $file as it is", ({ file, quoted }) => {
  expect(readFileSync(join(root, file), "utf8")).toContain(quoted);
});

test("a check, a fault, an exercise and hints are shown by files that there are", () => {
  const shown = quotes.filter(({ page }) => page === "checks/README.md").map(({ file }) => file);
  expect(shown).toEqual([
    expect.stringMatching(/\/checks\//),
    expect.stringMatching(/\/faults\//),
    expect.stringMatching(/\/exercises\//),
    expect.stringMatching(/\/hints\.ts$/),
  ]);
});
