import { expect, test } from "vitest";
import { labsToMeasure } from "../../../../scripts/portal/measure/labs-to-measure.js";

test("as many labs as were asked for are measured, of those that stand", () => {
  expect(labsToMeasure(["c01", "c02", "c03"], 2)).toEqual(["c01", "c02"]);
});

test.for([
  [[], 1, "1 lab(s) of this home have to stand, and 0 do: bring some up with 'lab up'"],
  [["c01", "c02"], 3, "3 lab(s) of this home have to stand, and 2 do (c01, c02): bring some up"],
] as const)("where %s stand and %i are wanted it is said what to do", ([standing, count, told]) => {
  expect(() => labsToMeasure(standing, count)).toThrow(told);
});
