import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../../../scripts/lib/home.js";
import { filesForOtherGroups } from "../../../../scripts/lib/tests/other-groups.js";

test("in some days every file of live tests has its turn, but for the longest", async () => {
  const all = readdirSync(join(root, "test", "live"))
    .filter((name) => name.endsWith(".live.test.ts"))
    .map((name) => `test/live/${name}`);
  const turns = await Promise.all(all.map((_, day) => filesForOtherGroups(day)));
  const left = all.filter((name) => !turns.flat().includes(name));
  expect(left).toEqual(["test/live/exercises.live.test.ts", "test/live/faults.live.test.ts"]);
});
