import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/ground/home.js";

/** What reaches a terminal: Node's own ways, and a program that is handed it. */
const wayOut = new RegExp(
  `process\\.std(?:out|err)\\b(?!\\.(?:isTTY|hasColors))|\\bconsole\\.(?:${Object.keys(console).join("|")})\\b|"inherit"`,
);

/** Whose way out is not a text of a machine, or who makes it visible. */
const known = [
  // The ways themselves.
  "scripts/ground/terminal/complain.ts",
  "scripts/ground/terminal/tell.ts",
  // By `passOn`.
  "scripts/logs.ts",
  // The live view, of what was made visible.
  "scripts/ground/progress.ts",
  // A terminal of the machine's own.
  "scripts/shell.ts",
  // A question of ours, and its answer.
  "scripts/hint.ts",
  // The command line itself, as a process of its own.
  "checks/lib/run/run-alone.ts",
  // Programs of the host.
  "scripts/setup/as-root.ts",
  "scripts/cli/tests/phases.ts",
];

test("whoever speaks to a terminal does so by the ways that make everything visible", () => {
  const found = ["checks", "modules", "scripts", "stacks"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
      .map((name) => join(folder, name))
      .filter((name) => wayOut.test(readFileSync(join(root, name), "utf8"))),
  );
  expect(found.toSorted()).toEqual(known.toSorted());
});
