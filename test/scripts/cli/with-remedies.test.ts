import { expect, test } from "vitest";
import { remedyOf } from "../../../checks/remedy-of.js";
import { withRemedies } from "../../../scripts/cli/with-remedies.js";
import { result } from "../../lib/result.js";

const id = "cp03/full-size-packets-pass";

test("a trainer's report has where to look of what is red, and of nothing else", () => {
  const results = [
    result({ id, outcome: "not_satisfied" }),
    result({ id: "cp03/carrier-is-up" }),
    result({ id: "cp03/mask-fits-segment", outcome: "not_observed" }),
  ];
  const report = { lab: "c01", results };
  const [red, ...others] = withRemedies(report).results;
  expect(red?.remedy?.en).toBe(remedyOf(id)?.en);
  expect(red?.remedy?.fr).not.toBe(red?.remedy?.en);
  expect(others).toEqual(results.slice(1));
  // What a candidate reads is as it was.
  expect(JSON.stringify(report)).not.toContain("remedy");
});

test("what only a trainer judges, and what this Plateau does not have, has none", () => {
  expect(remedyOf("cp03/cabling-and-wifi")).toBeUndefined();
  expect(remedyOf("cp03/none")).toBeUndefined();
});
