import { expect, test } from "vitest";
import { keptPage as keptPageOf } from "../../../../scripts/cli/reports/kept-page.js";
import { inEnglish } from "../../../lib/in-english.js";
import { result } from "../../../lib/result.js";

const keptPage = inEnglish(keptPageOf);

const results = [
  result({ id: "cp06/names-resolve", outcome: "not_satisfied" }),
  result({ id: "cp06/time-served" }),
  result({ id: "cp07/rules-persist", outcome: "not_satisfied", seen: "forward: 12 ≠ 11" }),
];

test("what had to be kept has a page of its own, and nothing else is on it", () => {
  const kept = ["cp06/time-served", "cp07/rules-persist"];
  const page = keptPage({ lab: "c01", results, kept, notHeld: [] }, false);
  expect(page).toContain("What had to be kept: 1/2\n");
  expect(page).toContain("forward: 12 ≠ 11");
  expect(page).toContain("cp06/time-served");
  expect(page).not.toContain("cp06/names-resolve");
  expect(page).not.toContain("held against nobody");
});

test("what did not hold at the start is named, and said to be held against nobody", () => {
  const page = keptPage({ lab: "c01", results, kept: [], notHeld: ["cp07/remote-access"] }, false);
  expect(page).toBe(
    "did not hold at the start, or could not be seen then, and is held against nobody: cp07/remote-access\n",
  );
});

test("there is no page where there is nothing to keep", () => {
  expect(keptPage({ lab: "c01", results, kept: [], notHeld: [] }, false)).toBe("");
});
