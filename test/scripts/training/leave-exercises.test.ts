import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { exerciseRuns } from "../../../scripts/facts/journal.js";
import { leaveExercises } from "../../../scripts/training/leave-exercises.js";

// Nothing of them runs on, which would have to be asked of a lab.
const unwatched = [...catalogue.exercises].filter(([, { end }]) => end === undefined);
const startedAt = "2026-11-24T09:00:00.000Z";

test("whoever makes a machine anew leaves the exercises that it is part of, and no other", async () => {
  const [[left, { resets }] = ["", { resets: [] }]] = unwatched;
  const [machine] = resets;
  const other = unwatched.find(([, { resets }]) => !resets.some((name) => name === machine))?.[0];
  if (machine === undefined || other === undefined) throw new Error("no two exercises to try");
  await exerciseRuns.write("t", { [left]: { startedAt }, [other]: { startedAt } });

  await leaveExercises("t", [machine]);

  expect(await exerciseRuns.read("t")).toEqual({ [other]: { startedAt } });
});
