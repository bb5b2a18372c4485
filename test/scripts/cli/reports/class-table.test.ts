import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Outcome } from "../../../../checks/lib/check.js";
import { classTable as tableOf } from "../../../../scripts/cli/reports/class-table.js";
import { shown } from "../../../../scripts/ground/terminal/paint.js";
import type { Told } from "../../../../scripts/ground/text.js";
import { inEnglish } from "../../../lib/in-english.js";

const classTable = inEnglish(tableOf);
const competences = ["cp01", "cp02", "cp03", "cp06"].map((id) => ({ id: id as `cp${number}` }));

const seen = (id: string, outcome: Outcome, seen: Told = "") => ({
  id,
  competence: id.slice(0, 4),
  outcome,
  seen,
});
const good = [
  seen("cp02/a", "satisfied"),
  seen("cp03/a", "satisfied"),
  seen("cp03/b", "satisfied"),
];
const aside = [seen("cp01/a", "not_started"), seen("cp02/z", "needs_trainer")];

const rows = [
  { id: "c01", name: "Zoé Lenoir", results: [...good, ...aside] },
  {
    id: "c02",
    name: "Anne-Charlotte de la Motte",
    results: [
      seen("cp02/a", "not_satisfied"),
      seen("cp03/a", "not_observed"),
      seen("cp03/b", "not_satisfied"),
      seen("cp06/a", "satisfied"),
    ],
  },
  { id: "c03", name: "Yann" },
];

test("a line for each candidate, a column for each competence that was judged, totals both ways", () => {
  expect(classTable(rows, { competences, colour: false })).toBe(
    `lab   name                 02  03   06  ✓
c01   Zoé Lenoir           ✓   ✓    ·   3/3
c02   Anne-Charlotte de l… ✗1  ✗1?1 ✓   1/4
c03   Yann                              failed
class                      1/2 1/2  1/2 4/7

✗ c02: cp02/a, cp03/b
? c02: cp03/a
`,
  );
});

test("colours say nothing that signs do not", () => {
  const painted = classTable(rows, { competences, colour: true });
  const plain = classTable(rows, { competences, colour: false });
  expect(shown(painted)).not.toBe(plain);
  expect(stripVTControlCharacters(shown(painted))).toBe(plain);
});

test("a class of which nothing could be looked at has a line for each all the same", () => {
  const table = classTable([{ id: "c01", name: "" }], { competences, colour: false });
  expect(table).toMatch(/^c01 +failed$/m);
});

test("what kept checks from being observed is told once for those that it is true of, in a line", () => {
  const late = { fr: "pas de verdict en 8000 ms", en: "no verdict within 8000 ms" };
  const results = [
    seen("cp02/a", "not_observed", late),
    seen("cp02/b", "not_satisfied", "down"),
    seen("cp03/a", "not_observed", `dc1: ${"x".repeat(200)}\n? c02: cp06/a`),
    seen("cp06/a", "not_observed", late),
  ];
  const lines = classTable([{ id: "c01", name: "", results }], { competences, colour: false });
  expect(lines.split("\n").slice(4)).toEqual([
    "✗ c01: cp02/b",
    "? c01: cp02/a, cp06/a: no verdict within 8000 ms",
    `? c01: cp03/a: dc1: ${"x".repeat(154)}…`,
    "",
  ]);
});
