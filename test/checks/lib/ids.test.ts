import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import type { CheckId, ExerciseId, FaultId } from "../../../checks/lib/ids.js";

test("an id that there is compiles, of any competence", () => {
  const check: CheckId = "cp09/password-policy-in-force";
  const fault: FaultId = "cp03/wrong-mask";
  const exercise: ExerciseId = "cp16/monthly-report";
  expect([...catalogue.checks.keys()]).toContain(check);
  expect([...catalogue.faults.keys()]).toContain(fault);
  expect([...catalogue.exercises.keys()]).toContain(exercise);
});

test("an id that there is not does not compile", () => {
  // @ts-expect-error: it is `cp09/password-policy-in-force`
  const check: CheckId = "cp09/password-policy";
  // @ts-expect-error: it is a check
  const fault: FaultId = "cp09/password-policy-in-force";
  // @ts-expect-error: it is of cp16
  const exercise: ExerciseId = "cp15/monthly-report";
  expect(catalogue.checks.has(check)).toBe(false);
  expect(catalogue.faults.has(fault)).toBe(false);
  expect(catalogue.exercises.has(exercise)).toBe(false);
});

test("what only the trainer judges is no check to name: nothing turns it red", () => {
  // @ts-expect-error: no machine judges it
  const criterion: CheckId = "cp03/cabling-and-wifi";
  expect(catalogue.checks.get(criterion)).toHaveProperty("needsTrainer");
});
