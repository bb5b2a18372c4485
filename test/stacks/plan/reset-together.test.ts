import { expect, test } from "vitest";
import { resetTogether } from "../../../stacks/plan/reset-together.js";

test("controllers are made anew together, whichever is named", () => {
  expect(resetTogether(["dc2"]).sort()).toEqual(["dc1", "dc2"]);
  expect(resetTogether(["dc1", "dc2"])).toEqual(["dc1", "dc2"]);
});

test("any other machine is made anew alone", () => {
  expect(resetTogether(["ws1", "fw1"])).toEqual(["ws1", "fw1"]);
});
