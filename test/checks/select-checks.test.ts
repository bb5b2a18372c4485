import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { selectChecks } from "../../checks/select-checks.js";

const [first = "", second = ""] = [...catalogue.checks.keys()];
const competence = first.split("/")[0] ?? "";
const ofFirst = [...catalogue.checks.keys()].filter((id) => id.startsWith(`${competence}/`));

test("no word means every check, in teaching order", () => {
  expect([...selectChecks([]).keys()]).toEqual([...catalogue.checks.keys()]);
});

test("a competence means its checks, and a check itself", () => {
  expect([...selectChecks([competence]).keys()]).toEqual(ofFirst);
  expect([...selectChecks([second, first]).keys()]).toEqual([first, second]);
  expect([...selectChecks([competence, first]).keys()]).toEqual(ofFirst);
});

test.for<[string, string]>([
  [`${first}x`, first],
  [`${competence}0`, competence],
])("fails on %s, with the nearest name, and where all are listed", ([word, nearest]) => {
  expect(() => selectChecks([word])).toThrow(`unknown check or competence '${word}'`);
  expect(() => selectChecks([word])).toThrow(`the nearest is '${nearest}'`);
  expect(() => selectChecks([word])).toThrow("'lab list checks' lists them");
});
