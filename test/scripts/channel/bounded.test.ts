import { expect, test } from "vitest";
import { bounded } from "../../../scripts/channel/bounded.js";

test("what a report has room for stays as it is", () => {
  const text = `${"é".repeat(3960)}${"\n".repeat(39)}`;
  expect(bounded(text)).toBe(text);
});

test("what is beyond is counted", () => {
  expect(bounded("a".repeat(5000))).toBe(`${"a".repeat(4000)}… (+1000)`);
  expect(bounded("a\n".repeat(100))).toBe(`${"a\n".repeat(40).trimEnd()}… (+121)`);
});
