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

test("a check, a fault, an exercise, a paper and hints are shown by files that there are", () => {
  const shown = quotes.filter(({ page }) => page === "checks/README.md").map(({ file }) => file);
  expect(shown).toEqual([
    expect.stringMatching(/\/checks\//),
    expect.stringMatching(/\/checks\.yaml$/),
    expect.stringMatching(/\/claims\.yaml$/),
    expect.stringMatching(/\/faults\/table\.ts$/),
    expect.stringMatching(/\/faults\.yaml$/),
    expect.stringMatching(/\/faults\//),
    expect.stringMatching(/\/exercises\/.*\.md$/),
    expect.stringMatching(/\/exercises\/.*\.ts$/),
    expect.stringMatching(/\/papers\//),
    expect.stringMatching(/\/hints\.yaml$/),
  ]);
});

test.for([
  ["modules/README.md", /-image\.ts$/],
  ["scripts/README.md", /^scripts\/\w+\.ts$/],
  ["stacks/README.md", /^stacks\/\w+\.ts$/],
] as const)("%s has one worked example", ([readme, file]) => {
  const shown = quotes.filter(({ page }) => page === readme).map((quote) => quote.file);
  expect(shown).toEqual([expect.stringMatching(file)]);
});

test("a machine stands in each place that modules/README.md names", () => {
  const page = readFileSync(join(root, "modules/README.md"), "utf8");
  const [, section = ""] = page.match(/^## Add one$(.*?)^## /ms) ?? [];
  const places = [...section.matchAll(/^\|.*\| `([\w./-]+)` \|[^|]*\|$/gm)].map(
    ([, file = ""]) => file,
  );
  expect(places.length).toBeGreaterThan(8);
  const ofItsOwn = (file: string) => file.startsWith("modules/n-tier/reverse-proxy/image/");
  for (const file of places) {
    const text = readFileSync(join(root, file), "utf8");
    if (!ofItsOwn(file)) expect(text, file).toMatch(/\bweb1\b/);
  }
});
