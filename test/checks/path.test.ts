import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { competences } from "../../checks/index.js";
import { path } from "../../checks/path/index.js";

test("each exercise is on the path, once", () => {
  const all = path().steps.flatMap(({ exercises }) => exercises);
  expect(all.toSorted()).toEqual([...catalogue.exercises.keys()].toSorted());
});

test("weeks follow one another, thirty in all", () => {
  const weeks = path().steps.map((step) => step.weeks);
  expect(weeks.map(([first]) => first)).toEqual([1, ...weeks.slice(0, -1).map(([, to]) => to + 1)]);
  expect(weeks.at(-1)?.[1]).toBe(30);
});

test("a competence begins after those that come before it, and levels rise within one", () => {
  const { steps, competences: own } = path();
  expect(Object.keys(own)).toEqual(competences.map(({ id }) => id));
  const order = steps.flatMap(({ exercises }) => exercises);
  const begins = (id: string) => order.findIndex((exercise) => exercise.startsWith(`${id}/`));
  const early = Object.entries(own).flatMap(([id, { after }]) =>
    after.filter((before) => begins(before) >= begins(id)).map((before) => `${id} ${before}`),
  );
  expect(early).toEqual([]);
  const falls = competences.flatMap(({ id }) => {
    const levels = order
      .filter((exercise) => exercise.startsWith(`${id}/`))
      .map((exercise) => catalogue.exercises.get(exercise)?.level ?? 0);
    return levels.every((level, at) => level >= (levels[at - 1] ?? 0)) ? [] : [`${id} ${levels}`];
  });
  expect(falls).toEqual([]);
});
