import { expect, test } from "vitest";
import { filesOfThisRun } from "../../../../scripts/cli/tests/files-of-this-run.js";

test("two runs in a row leave nothing out", async () => {
  const [one, next] = [await filesOfThisRun(4), await filesOfThisRun(5)];
  expect(one.left.length).toBeGreaterThan(0);
  for (const { taken, left } of [one, next]) {
    expect(taken.filter((file) => left.includes(file))).toEqual([]);
  }
  const all = [...one.taken, ...one.left].toSorted();
  expect([...new Set([...one.taken, ...next.taken])].toSorted()).toEqual(all);
  expect(all).toContain("test/live/kill.live.test.ts");
  expect(all.some((file) => file.startsWith("test/scripts/"))).toBe(true);
});
