import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../scripts/ground/home.js";
import { climbs, floorsIn, importsIn } from "./lib/floors.js";
import { sources } from "./lib/sources.js";

const floors = floorsIn(readFileSync(join(root, "README.md"), "utf8"));

const imports = sources.flatMap(({ file, source }) => importsIn(file, source));

test("README.md has every floor, and nothing stands beside them", () => {
  expect(floors.length).toBeGreaterThan(10);
  const itself = sources.map(({ file }) => ({ from: file, to: file }));
  expect(climbs(floors, itself)).toEqual([]);
});

test("what is imported is a source", () => {
  // Whoever imports a file of components writes `.js` as well.
  const known = new Set(sources.map(({ file }) => file.replace(/\.tsx$/, ".ts")));
  const lost = imports.filter(({ to }) => !known.has(to));
  expect(lost).toEqual([]);
});

test("every import goes down", () => {
  expect(climbs(floors, imports)).toEqual([]);
});

test("imports of values and types are seen, at once or later, on one line or several", () => {
  const source = `import { a } from "./a.js";
import type { B } from "../b.js";
import {
  c,
} from "../../stacks/c.js";
export { d } from "./d.js";
import "./e.js";
const f = async () => (await import("../f.js")).f;
import { g } from "g";`;
  expect(importsIn("scripts/cli/x.ts", source).map(({ to }) => to)).toEqual([
    "scripts/cli/a.ts",
    "scripts/b.ts",
    "stacks/c.ts",
    "scripts/cli/d.ts",
    "scripts/cli/e.ts",
    "scripts/f.ts",
  ]);
});

test.for([
  [
    "scripts/operations/reset.ts",
    "scripts/training/leave-exercises.ts",
    "scripts/operations/ is below scripts/training/, and knows nothing of it",
  ],
  [
    "modules/router/squid-conf.ts",
    "stacks/network.ts",
    "modules/ is below stacks/, and knows nothing of it",
  ],
  [
    "checks/lib/run/run-check.ts",
    "checks/cp06/checks/index.ts",
    "checks/lib/ is below checks/cpNN/, and knows nothing of it",
  ],
  ["scripts/cli/verb.ts", "scripts/up.ts", "scripts/cli/ is below scripts/*.ts, and knows nothing"],
  [
    "checks/cp04/checks/filter-in-force.ts",
    "checks/cp14/lib/peer-letter.ts",
    "a competence knows no other; what both need goes to checks/lib/",
  ],
] as const)("fails where %s imports %s", ([from, to, why]) => {
  expect(climbs(floors, [{ from, to }])).toEqual([
    expect.stringContaining(`${from} imports ${to}: ${why}`),
  ]);
});

test("fails where a folder has no floor", () => {
  const to = "scripts/server/serve.ts";
  expect(climbs(floors, [{ from: "scripts/up.ts", to }])).toEqual([
    `${to} is on no floor of README.md`,
  ]);
});

test("a plan is anybody's to import, and a competence has files of its own", () => {
  const down = [
    { from: "modules/router/squid-conf.ts", to: "stacks/plan/plan.ts" },
    { from: "checks/cp06-tcpip-network.ts", to: "checks/cp06/checks/index.ts" },
    { from: "checks/index.ts", to: "checks/cp06-tcpip-network.ts" },
    { from: "scripts/up.ts", to: "scripts/cli/verb.ts" },
  ];
  expect(climbs(floors, down)).toEqual([]);
});
