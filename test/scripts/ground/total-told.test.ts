import { expect, test } from "vitest";
import { totalTold } from "../../../scripts/ground/total-told.js";

test.for([
  [
    { of: 10, ended: 0, failed: 0, elapsedMs: 9000 },
    "0/10 done, time to go unknown until one is done",
  ],
  [{ of: 10, ended: 2, failed: 0, elapsedMs: 60_000 }, "2/10 done, about 4 min to go"],
  [{ of: 10, ended: 3, failed: 1, elapsedMs: 3000 }, "2/10 done, 1 failed, about 11 s to go"],
  [
    { of: 3, ended: 1, failed: 1, elapsedMs: 200 },
    "0/3 done, 1 failed, time to go unknown until one is done",
  ],
  [{ of: 3, ended: 3, failed: 0, elapsedMs: 60_000 }, "3/3 done"],
  [{ of: 3, ended: 3, failed: 3, elapsedMs: 60_000 }, "0/3 done, 3 failed"],
] as const)("how far several are: %j", ([total, told]) => {
  expect(totalTold(total).en).toBe(told);
});

test("the time to go is told in French as well", () => {
  const { fr } = totalTold({ of: 4, ended: 2, failed: 1, elapsedMs: 2000 });
  expect(fr).toBe("1/4 faits, 1 en échec, encore 4 s environ");
});
