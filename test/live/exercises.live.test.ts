import { afterEach, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { exerciseScene } from "../../scripts/training/exercise-scene.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { setUpExercise } from "../../scripts/training/set-up-exercise.js";
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
import { rotated } from "../lib/rotated.js";
import { seed } from "../lib/seed.js";

const lab = await liveLab(cycleLab);

const isLate = inTime(3);
const exercises = rotated(new Dice(seed).shuffled([...catalogue.exercises]), 8);

describe(`exercises can be done (LAB_SEED=${seed})`, () => {
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await makeAnew(lab, machines);
  });

  test.for(exercises)("%s", async ([id, exercise], { skip }) => {
    skip(isLate(id), "no time left: another run begins with others");
    await setUpExercise(id, exercise, lab);
    const before = await look(lab, exercise.proves);
    expect(withOutcome(before, "not_satisfied"), told(before)).toEqual(before.map(({ id }) => id));

    await exercise.solve(exerciseScene(exercise, lab));
    await expectSatisfied(lab, exercise.proves);

    await makeAnew(lab, exercise.resets);
    await expectSatisfied(lab, exercise.proves);
  });
});

test("nothing is left of any exercise", () => expectSatisfied(lab));
