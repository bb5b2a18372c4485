import { expect, inject, test } from "vitest";
import { Lab } from "../../checks/lib/run/lab.js";
import { drawn } from "../lib/drawn.js";
import { expectExactly, expectSatisfied, liveLab, look } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { thorough } from "../lib/thorough.js";

const lab = await liveLab(cycleLab);

test("the checks of all competences are satisfied soon after the lab stands", async () => {
  await expectSatisfied(lab);
  process.stderr.write(`up until every service answers: ${inject("upSeconds").toFixed(1)} s\n`);
});

test.for(thorough ? Array.from({ length: 20 }, (_, at) => at + 1) : [1])(
  "they are satisfied at each look, and leave nothing behind, %i",
  async () => {
    // As `lab check` does: no channel is open yet.
    const fresh = await Lab.open(cycleLab);
    try {
      const start = performance.now();
      const results = await look(fresh);
      expectExactly(results, []);
      expect(results.flatMap(({ id, leftBehind }) => leftBehind.map((one) => [id, one]))).toEqual(
        [],
      );
      process.stderr.write(`these checks: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    } finally {
      await fresh.close();
    }
  },
);

test("all of them at once and each alone agree", async () => {
  // Nothing that a check needs is left to it by another.
  const all = (await look(lab)).map(({ id }) => id);
  for (const id of drawn(all, 4).held) expectExactly(await look(lab, [id]), []);
});
