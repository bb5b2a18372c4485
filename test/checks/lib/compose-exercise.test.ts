import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { competences } from "../../../checks/index.js";
import { composeExercise } from "../../../checks/lib/compose-exercise.js";
import type { Fault } from "../../../checks/lib/fault.js";

const text = { fr: "oui", en: "yes" };
const content = {
  title: text,
  brief: text,
  minutes: 15 as const,
  level: 1 as const,
  needs: ["probe-lan" as const],
  proves: [],
  keeps: [],
  report: ["cause" as const],
  criteria: {},
  causes: { cable: { fault: "cp03/cable-in-wrong-segment" as const } },
};
const done = async () => undefined;
const fault = {
  title: text,
  reddens: ["cp03/cable-in-lan"],
  needs: ["ws2"],
  resets: ["ws2"],
  apply: done,
} as unknown as Fault;
const faultOf = () => fault;
const solutionOf = () => undefined;
const code = { needs: ["ws1" as const], causes: { cable: { solve: done } } };

test("an exercise needs what its code touches, what its file adds, and what its faults do", () => {
  const { needs, resets, causes } = composeExercise({ content, code, faultOf, solutionOf });
  expect(needs).toEqual(["ws1", "probe-lan", "ws2"]);
  expect(resets).toEqual(["ws1", "ws2"]);
  expect(causes).toEqual({
    cable: {
      fault: "cp03/cable-in-wrong-segment",
      title: text,
      reddens: ["cp03/cable-in-lan"],
      setUp: done,
      solve: done,
    },
  });
});

test("without code, faults are put right as another exercise does it", () => {
  const solve = async () => undefined;
  const known = () => ({ solve, needs: ["ws3" as const] });
  const { needs, resets, causes } = composeExercise({ content, faultOf, solutionOf: known });
  expect(needs).toEqual(["probe-lan", "ws2", "ws3"]);
  expect(resets).toEqual(["ws2"]);
  expect(causes?.["cable"]?.solve).toBe(solve);
});

test("file and code have the same causes, each whole", () => {
  expect(() => composeExercise({ content, faultOf, solutionOf })).toThrow(
    "cause 'cable' has neither a fault that another exercise solves",
  );
  const mask = { ...code, causes: { ...code.causes, mask: { solve: done } } };
  expect(() => composeExercise({ content, code: mask, faultOf, solutionOf })).toThrow(
    "the code has a cause 'mask', which the file has not: cable",
  );
  const untitled = { ...content, causes: { cable: {} } };
  expect(() => composeExercise({ content: untitled, code, faultOf, solutionOf })).toThrow(
    "nor a title and code of its own",
  );
});

test("each exercise has a file and, where there is code, its own", () => {
  const coded = competences.flatMap(({ id, exercises }) =>
    Object.keys(exercises).map((name) => `${id}/${name}`),
  );
  expect(coded.length).toBeGreaterThan(80);
  expect([...catalogue.broken.values()].map(({ message }) => message)).toEqual([]);
  expect([...catalogue.exercises.keys()]).toEqual(expect.arrayContaining(coded));
});
