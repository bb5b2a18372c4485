import { afterEach, describe, test } from "vitest";
import { applyFault } from "../../checks/lib/apply-fault.js";
import { catalogue } from "../../checks/lib/catalogue.js";
import {
  expectExactly,
  expectSatisfied,
  liveLab,
  look,
  machines,
  makeAnew,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

describe("every fault turns exactly its checks red, and a reset of its machines undoes it", () => {
  afterEach(async ({ task }) => {
    // Whatever it left must not be the next one's.
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for([...catalogue.faults])("%s", async ([id, fault]) => {
    await applyFault(id, fault, lab);
    expectExactly(await look(lab), fault.reddens);
    await makeAnew(lab, fault.resets);
    // That all others are satisfied is what the next fault shows, and the last test.
    await expectSatisfied(lab, { ids: fault.reddens });
  });
});

test("nothing is left of any fault", () => expectSatisfied(lab));
