import { expect, test } from "vitest";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { endExercise } from "../../../scripts/training/end-exercise.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

const id = "cp01/one-incident";

test("where what observed it can't be reached, nothing runs there either", async () => {
  await expect(endExercise(id, scriptedLab({}))).resolves.toBeUndefined();
});

test("a mistake of the exercise's own is told", async () => {
  const nowhere = { name: "t", scene: () => ({ nodes: {} }) } as unknown as Lab;
  await expect(endExercise(id, nowhere)).rejects.toThrow(TypeError);
});
