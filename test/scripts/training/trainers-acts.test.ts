import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const nodes = new Map<string, object>();
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes, segments: new Map() }),
}));
const { catalogue } = await import("../../../checks/catalogue.js");
const { nodeNames } = await import("../../../stacks/plan/plan.js");
const { extendExercise } = await import("../../../scripts/training/extend-exercise.js");
const { overOf } = await import("../../../scripts/training/labs-at-zero.js");
const { drawExercise } = await import("../../../scripts/training/draw-exercise.js");
const { resetLab } = await import("../../../scripts/training/reset-lab.js");
const { exerciseStatusOf } = await import("../../../scripts/training/exercise-status.js");
const { applied, exerciseResults, exerciseRuns } = await import(
  "../../../scripts/facts/journal.js"
);
const { Misuse } = await import("../../../scripts/ground/misuse.js");

const candidate = `t${process.pid}-t`;
const id = "cp03/office-move";
const own = catalogue.exercises.get(id)?.minutes ?? 0;
const startedAt = "2026-11-24T09:00:00.000Z";
const finishedAt = "2026-11-24T09:10:00.000Z";

beforeEach(async () => {
  nodes.clear();
  for (const node of nodeNames) nodes.set(node, {});
  for (const file of [applied, exerciseRuns, exerciseResults]) await file.clear(candidate);
});

test("who is given more time has it on his clock, and what was given can be taken back, no more", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const extended = await extendExercise({ candidate, exercise: id, minutes: 10 });
  expect(extended).toEqual({ lab: candidate, id, minutes: own + 10 });
  await extendExercise({ candidate, exercise: id, minutes: 5 });
  const [run] = (await exerciseStatusOf(candidate)).exercises;
  expect(run).toMatchObject({ id, minutes: own + 15 });
  await extendExercise({ candidate, exercise: id, minutes: -15 });
  const more = extendExercise({ candidate, exercise: id, minutes: -1 });
  await expect(more).rejects.toThrow("-1 min more, where 0 were given: 0 to 1440 min");
  await expect(extendExercise({ candidate, exercise: id, minutes: 1441 })).rejects.toThrow(Misuse);
  expect(await exerciseRuns.read(candidate)).toEqual({ [id]: { startedAt, extraMinutes: 0 } });
});

test("at zero an exercise waits for one look, and for another once more time is given; an exam's does not", async () => {
  const atZero = { seenAt: finishedAt, outcomes: {} };
  const awaited = async (run: object) => {
    await exerciseRuns.write(candidate, { [id]: { startedAt, ...run } });
    return overOf(candidate);
  };
  expect(await awaited({})).toEqual([id]);
  expect(await awaited({ startedAt: new Date().toISOString() })).toEqual([]);
  expect(await awaited({ finishedAt })).toEqual([]);
  expect(await awaited({ minutes: 45 })).toEqual([]);
  expect(await awaited({ atZero })).toEqual([]);
  await extendExercise({ candidate, exercise: id, minutes: 5 });
  expect(await overOf(candidate)).toEqual([id]);
  await exerciseRuns.write(candidate, { [id]: { startedAt, extraMinutes: 5, atZero } });
  await extendExercise({ candidate, exercise: id, minutes: -5 });
  expect(await overOf(candidate)).toEqual([]);
});

test("at once given by two, all of it counts", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  await Promise.all(
    [1, 2, 3, 4].map((minutes) => extendExercise({ candidate, exercise: id, minutes })),
  );
  expect(await exerciseRuns.read(candidate)).toEqual({ [id]: { startedAt, extraMinutes: 10 } });
});

test("no time is given for what does not run, and nothing is made for a lab that is not there", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt, finishedAt } });
  await expect(extendExercise({ candidate, exercise: id, minutes: 5 })).rejects.toThrow(
    `${id} does not run in lab '${candidate}'`,
  );
  await expect(extendExercise({ candidate: "nobody", exercise: id, minutes: 5 })).rejects.toThrow(
    "does not run",
  );
  expect(existsSync(join(home, "nobody"))).toBe(false);
});

test("what is drawn can be started: it was not done, its machines are there, and none of them is another exercise's", async () => {
  const draw = (seed: number, competences: string[] = []) =>
    drawExercise({ candidate, competences, seed });
  const office = catalogue.exercises.get(id);
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const done = "cp06/restore-the-second-site";
  await exerciseResults.write(candidate, [{ id: done, startedAt, finishedAt, outcomes: {} }]);
  nodes.delete("mail1");
  const drawn = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) drawn.add(await draw(seed));
  expect(drawn.size).toBeGreaterThan(3);
  expect(drawn).not.toContain(done);
  for (const one of drawn) {
    const exercise = catalogue.exercises.get(one);
    expect(exercise?.needs).not.toContain("mail1");
    expect(exercise?.resets.filter((name) => office?.resets.includes(name))).toEqual([]);
  }
  expect(await draw(7)).toBe(await draw(7));
  const of = new Set([...catalogue.exercises.keys()].map((one) => one.split("/")[0] ?? ""));
  const [competence = ""] = [...of].filter((one) => [...drawn].some((two) => two.startsWith(one)));
  expect(await draw(1, [competence])).toMatch(new RegExp(`^${competence}/`));
  nodes.clear();
  await expect(draw(1)).rejects.toThrow(`no exercise to draw in lab '${candidate}'`);
});

test("a machine that the lab was never brought up with is not made anew", async () => {
  await applied.write(candidate, { network: "digest" });
  const tools = { signal: new AbortController().signal, tell: () => undefined };
  await expect(resetLab({ candidate, machines: ["hv1"] }, tools)).rejects.toThrow(
    `lab '${candidate}' does not have hv1`,
  );
});
