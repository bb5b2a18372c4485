import { expect, test } from "vitest";
import { cores as coresOf } from "../../../../scripts/operations/cores.js";
import { simulate } from "../../../../scripts/training/sizing/simulate.js";
import { standingCores } from "../../../../scripts/training/sizing/standing-cores.js";

const work = { seconds: 10, processor: 20, cores: coresOf.whole };
const alone = () => 0;

test("as many labs go on at a time as there are cores for, and the rest waits", () => {
  expect(simulate({ cores: 4, labs: 5, work, standing: alone })).toEqual({
    seconds: 30,
    each: [10, 10, 10, 10, 10],
    atOnce: 2,
  });
});

test("a core that is left over hurries nobody", () => {
  expect(simulate({ cores: 3, labs: 2, work, standing: alone })).toMatchObject({
    seconds: 20,
    atOnce: 1,
  });
});

test("what keeps two cores busy takes one of them twice as long", () => {
  expect(simulate({ cores: 1, labs: 1, work, standing: alone }).seconds).toBe(20);
});

test("work that waits for something else than a processor takes as long whoever stands", () => {
  const down = { seconds: 10, cores: coresOf.whole };
  expect(simulate({ cores: 2, labs: 2, work: down, standing: () => 50 }).seconds).toBe(20);
});

test("labs that stand leave less of the processor", () => {
  const { each } = simulate({ cores: 2, labs: 3, work, standing: (_, ended) => ended });
  expect(each).toEqual(
    [0, 1, 2].map((standing) => expect.closeTo(20 / (2 - standing * standingCores))),
  );
});

test("however many stand, a lab that is worked on comes before them, and comes to an end", () => {
  const { seconds } = simulate({ cores: 2, labs: 1, work, standing: () => 1000 });
  expect(seconds).toBeCloseTo(20 / ((2 * 10) / 1010));
});
