import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/lib/catalogue.js";
import { handsOn } from "../../scripts/lib/hands.js";
import {
  expectSatisfied,
  liveLab,
  look,
  machines,
  makeAnew,
  told,
  withOutcome,
} from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
/** How long setting one up or solving it may take, in milliseconds. */
const limitMs = 60_000;

describe("every exercise can be done", () => {
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for([...catalogue.exercises])("%s", async ([, exercise]) => {
    const scene = () => ({
      ...lab.scene(exercise.needs, [], AbortSignal.timeout(limitMs)),
      hands: handsOn(lab),
    });
    await exercise.setUp(scene());
    const before = await look(lab, exercise.proves);
    expect(withOutcome(before, "not_satisfied"), told(before)).toEqual(before.map(({ id }) => id));

    await exercise.solve(scene());
    await expectSatisfied(lab, { ids: exercise.proves });

    await makeAnew(lab, exercise.resets);
    await expectSatisfied(lab, { ids: exercise.proves });
  });
});

test("nothing is left of any exercise", () => expectSatisfied(lab));
