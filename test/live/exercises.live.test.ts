import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/lib/catalogue.js";
import { exerciseScene } from "../../checks/lib/exercise-scene.js";
import { startExercise } from "../../checks/lib/start-exercise.js";
import { inTime } from "../lib/in-time.js";
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

const thorough = process.env["LAB_THOROUGH"] === "1";
const { shown, leftOut, isLate } = inTime([...catalogue.exercises], 5, thorough);

describe("every exercise can be done", () => {
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for(shown)("%s", async ([id, exercise], { skip }) => {
    skip(isLate(), "no time left: `lab test --thorough` shows it");
    await startExercise(id, exercise, lab);
    const before = await look(lab, exercise.proves);
    expect(withOutcome(before, "not_satisfied"), told(before)).toEqual(before.map(({ id }) => id));

    await exercise.solve(exerciseScene(exercise, lab));
    await expectSatisfied(lab, exercise.proves);

    await makeAnew(lab, exercise.resets);
    await expectSatisfied(lab, exercise.proves);
  });
});

test.skip.for(leftOut)("%s", () => undefined);

test("nothing is left of any exercise", () => expectSatisfied(lab));
