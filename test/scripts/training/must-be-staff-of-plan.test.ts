import { expect, test } from "vitest";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { declareChanges } from "../../../scripts/training/declare/declare-changes.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { notedThere } from "../../../scripts/training/exams/noted-there.js";
import { mustBeStaffOfPlan } from "../../../scripts/training/must-be-staff-of-plan.js";

test("no exercise and no exam begins where somebody of the plan's has moved", async () => {
  const { movements, ...others } = exampleDeclaration();
  await declareChanges("t", declarationSchema().parse(others));
  await mustBeStaffOfPlan("t");
  expect((await notedThere("t")).map(({ en }) => en)).toEqual([
    expect.stringMatching(/^declared: people \(\d\), (?!.*movements)/),
  ]);
  await declareChanges("t", declarationSchema().parse({ movements }));
  const login = movements?.[0]?.login;
  await expect(mustBeStaffOfPlan("t")).rejects.toThrow(
    `lab 't' has movements declared (${login}), and an exercise plays the staff as the plan has it: 'lab reset t dc1 dc2'`,
  );
  expect((await notedThere("t")).map(({ en }) => en)).toEqual([
    expect.stringMatching(/^declared: .*movements \(1\)/),
  ]);
});
