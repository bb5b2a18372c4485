import { expect, test } from "vitest";
import type { CauseCode } from "../../../checks/lib/cause.js";
import type { ExerciseScene } from "../../../checks/lib/exercise-scene.js";
import { together } from "../../../checks/lib/together.js";

const scene = {} as ExerciseScene;

/** A thing that is wrong, and notes what is done to it. */
function noted(name: string, notes: string[], broken = false): CauseCode {
  return {
    async setUp() {
      await Promise.resolve();
      notes.push(`${name} breaks`);
      if (broken) throw new Error(name);
    },
    async solve() {
      await Promise.resolve();
      notes.push(`${name} is repaired`);
    },
  };
}

test("several things come about, and are put right, one after another", async () => {
  const notes: string[] = [];
  const both = together(noted("one", notes), noted("two", notes));
  await both.setUp?.(scene);
  await both.solve(scene);
  expect(notes).toEqual(["one breaks", "two breaks", "one is repaired", "two is repaired"]);
});

test("after one that can't be brought about no other is", async () => {
  const notes: string[] = [];
  const both = together(noted("one", notes, true), noted("two", notes));
  await expect(both.setUp?.(scene)).rejects.toThrow("one");
  expect(notes).toEqual(["one breaks"]);
});
