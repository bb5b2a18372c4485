import { describe, test } from "vitest";
import { turnOfSet } from "../../scripts/cli/tests/files-of-this-run.js";
import { machineNames } from "../../stacks/plan/plan.js";
import { drawn } from "../lib/drawn.js";
import { inTime } from "../lib/in-time.js";
import { leaveOut } from "../lib/leave-out.js";
import { expectExactly, liveLab, look, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { rotated } from "../lib/rotated.js";

const lab = await liveLab(cycleLab);

const isLate = inTime(1.5);

const { held, left, round } = drawn(machineNames, 7, { run: turnOfSet() });

describe("a machine made anew is at home in the company that went on", () => {
  test.for(rotated(held, round))("%s", async (machine, { skip }) => {
    skip(isLate(machine), "no time left: another round begins with it");
    await makeAnew(lab, [machine]);
    // At once: nobody who made a machine anew waits before he looks.
    expectExactly(await look(lab), []);
  });

  leaveOut(left);
});
