import { expect, test } from "vitest";
import type { Check } from "../../../checks/lib/check.js";
import { exercisesJudged } from "../../../checks/lib/exercises-judged.js";
import { trial } from "../../lib/trial.js";

const text = { fr: "vrai", en: "true" };
const ofAHealthyLab: Check = trial({
  needs: ["ws1"],
  run: async () => text,
});

test("a check judges no exercise, one, or several", () => {
  expect(exercisesJudged(ofAHealthyLab)).toEqual([]);
  const judges = "cp03/office-move";
  expect(exercisesJudged({ ...ofAHealthyLab, judges })).toEqual([judges]);
  const several = [judges, "cp04/locked-out"] as const;
  expect(exercisesJudged({ ...ofAHealthyLab, judges: several })).toEqual(several);
  expect(exercisesJudged({ title: text, needsTrainer: true })).toEqual([]);
});
