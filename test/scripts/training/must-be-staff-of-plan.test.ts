import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../lib/temporary-folder.js";

vi.stubEnv("PLATEAU_HOME", temporaryFolder());
vi.resetModules();
const { declarationSchema } = await import("../../../scripts/facts/declaration/declaration.js");
const { declareChanges } = await import("../../../scripts/training/declare/declare-changes.js");
const { exampleDeclaration } = await import(
  "../../../scripts/training/declare/example-declaration.js"
);
const { notedThere } = await import("../../../scripts/training/exams/noted-there.js");
const { mustBeStaffOfPlan } = await import("../../../scripts/training/must-be-staff-of-plan.js");

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
