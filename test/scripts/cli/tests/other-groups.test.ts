import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesForOtherGroups } from "../../../../scripts/cli/tests/other-groups.js";
import { root } from "../../../../scripts/ground/home.js";

test("in some runs every file of live tests has its turn, but for the longest", async () => {
  const all = readdirSync(join(root, "test", "live"))
    .filter((name) => name.endsWith(".live.test.ts"))
    .map((name) => `test/live/${name}`);
  const turns = await Promise.all(all.map((_, run) => filesForOtherGroups(run)));
  const left = all.filter((name) => !turns.flat().includes(name));
  const long = ["deployment", "exercises", "faults", "kill"];
  expect(left.toSorted()).toEqual(long.map((name) => `test/live/${name}.live.test.ts`));
});
