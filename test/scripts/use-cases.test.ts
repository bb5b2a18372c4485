import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/ground/home.js";

/** What a page has none of: a terminal, an end of the process, signals of it, words of a command line. */
const ofTheCommandLine =
  /from "(?:\.\.\/)+(?:ground\/(?:terminal|exit|say)|cli|setup)\b|^import \{[^}]*\bprogress\w*\b[^}]*\} from ".*\/progress\.js"|\bprocess\.(?:exit|on|once|argv|std\w+|exitCode)\b|\bfrom "(?:commander|listr2|cli-table3)"/m;

const useCases = ["operations", "training"].flatMap((folder) =>
  readdirSync(join(root, "scripts", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join("scripts", folder, name)),
);

test("use cases, and all that they are made of on their floors, know no command line", () => {
  expect(useCases.length).toBeGreaterThan(40);
  const found = useCases.filter((file) =>
    ofTheCommandLine.test(readFileSync(join(root, file), "utf8")),
  );
  expect(found).toEqual([]);
});

test.for([
  'import { tell } from "../ground/terminal/tell.js";',
  'import { progress } from "../ground/progress.js";',
  'import { eachLab } from "../cli/each-lab.js";',
  "process.exitCode = 2;",
  'process.on("SIGINT", stop);',
])("`%s` would be found", (line) => {
  expect(ofTheCommandLine.test(line)).toBe(true);
});
