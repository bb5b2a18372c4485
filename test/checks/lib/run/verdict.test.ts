import { expect, test } from "vitest";
import type { Outcome } from "../../../../checks/lib/check.js";
import { verdictOf } from "../../../../checks/lib/run/verdict.js";
import { result } from "../../../lib/result.js";

test.for<[readonly Outcome[], number]>([
  [[], 0],
  [["satisfied", "satisfied"], 0],
  [["satisfied", "needs_trainer"], 0],
  [["satisfied", "not_observed"], 3],
  [["not_observed", "not_satisfied"], 1],
  [["not_satisfied", "satisfied"], 1],
])("%j is exit code %i", ([outcomes, code]) => {
  expect(verdictOf(outcomes.map((outcome) => result({ outcome })))).toBe(code);
});
