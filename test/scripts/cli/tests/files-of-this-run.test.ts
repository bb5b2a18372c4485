import { expect, test } from "vitest";
import { filesOfThisRun } from "../../../../scripts/cli/tests/files-of-this-run.js";

test.each([0, 3, 6])(
  "ten runs in a row, the first of them %d, leave nothing out",
  async (first) => {
    const runs = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((more) => filesOfThisRun(first + more)),
    );
    for (const { taken, left } of runs) {
      expect(left.length).toBeGreaterThan(0);
      expect(taken.filter((file) => left.includes(file))).toEqual([]);
    }
    const all = runs.flatMap(({ taken, left }) => [...taken, ...left]);
    expect(new Set(runs.flatMap(({ taken }) => taken))).toEqual(new Set(all));
    expect(all).toContain("test/live/kill.live.test.ts");
    expect(all.some((file) => file.startsWith("test/scripts/"))).toBe(true);
  },
);

test("what is left out of one run is a file that there is", async () => {
  const { taken, left } = await filesOfThisRun(0);
  const { left: others } = await filesOfThisRun(1);
  const there = new Set([...taken, ...left]);
  expect(others.filter((file) => !there.has(file))).toEqual([]);
});
