import { describe, test } from "vitest";
import { Dice } from "../../scripts/training/play/dice.js";
import { inTime } from "../lib/in-time.js";
import { expectExactly, liveLab, look, machines, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { rotated } from "../lib/rotated.js";
import { seed } from "../lib/seed.js";

const lab = await liveLab(cycleLab);

const isLate = inTime(1.5);

describe(`a machine made anew is at home in the company that went on (LAB_SEED=${seed})`, () => {
  const drawn = rotated(new Dice(seed).shuffled(machines.map((name) => [name] as const)), 3);
  test.for(drawn)("%s", async ([machine], { skip }) => {
    skip(isLate(machine), "no time left: another run begins with others");
    await makeAnew(lab, [machine]);
    // At once: nobody who made a machine anew waits before he looks.
    expectExactly(await look(lab), []);
  });
});
