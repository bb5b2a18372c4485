import { beforeEach, expect, test, vi } from "vitest";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

vi.resetModules();
const candidate = `t${process.pid}-h`;
let machines: Parameters<typeof scriptedLab>[0] = {};
let lost: Parameters<typeof scriptedLab>[1] = [];
vi.doMock("../../../checks/lib/run/with-lab.js", () => ({
  withLab: (name: string, work: (lab: object) => unknown) =>
    work({ ...scriptedLab(machines, lost), name }),
}));
const nodes = new Map<string, object>();
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes, segments: new Map() }),
}));
const { catalogue } = await import("../../../checks/catalogue.js");
const { exerciseRuns, halfDone } = await import("../../../scripts/facts/journal.js");
const { withLock } = await import("../../../scripts/ground/lock.js");
const { Misuse } = await import("../../../scripts/ground/misuse.js");
const { exerciseStatusOf, exerciseStatusSchema } = await import(
  "../../../scripts/training/exercise-status.js"
);
const { finishExercise } = await import("../../../scripts/training/finish-exercise.js");
const { leaveExercises } = await import("../../../scripts/training/leave-exercises.js");
const { setUpExercise } = await import("../../../scripts/training/set-up-exercise.js");
const { solveCompetence } = await import("../../../scripts/training/solve-competence.js");
const { startExercise } = await import("../../../scripts/training/start-exercise.js");

const tools = { signal: new AbortController().signal, tell: () => undefined };
// Two machines, so that one may be made anew before the other.
const id = "cp04/locked-out";
const exercise = catalogue.exercises.get(id);
if (!exercise) throw new Error(`no exercise ${id}`);
const [one, other] = exercise.resets;
if (!one || !other) throw new Error(`${id} is no exercise of two machines`);
const startedAt = "2026-11-24T09:00:00.000Z";
const lab = () => ({ ...scriptedLab(machines, lost), name: candidate }) as Lab;
const start = () => startExercise({ candidate, exercise: id }, tools);

beforeEach(async () => {
  nodes.clear();
  for (const node of exercise.needs) nodes.set(node, {});
  machines = Object.fromEntries(exercise.needs.map((node) => [node, { "*": 1 }]));
  lost = [];
  await Promise.all([exerciseRuns.clear(candidate), halfDone.clear(candidate)]);
});

test("a set-up is noted before it begins, so that one that is killed is known", async () => {
  let noted: object = {};
  const setUp = async () => {
    noted = await halfDone.read(candidate);
  };
  await setUpExercise(id, { ...exercise, setUp }, lab());
  expect(noted).toMatchObject({ [id]: { what: "set-up", machines: [one, other] } });
  expect(Object.keys(await exerciseRuns.read(candidate))).toEqual([id]);
  expect(await halfDone.read(candidate)).toEqual({});
});

test("where a machine does not answer, nothing is begun, and nothing is noted", async () => {
  lost = [one];
  await expect(start()).rejects.toThrow(`${one}: answers no more`);
  expect(await halfDone.read(candidate)).toEqual({});
});

test("half a set-up is told by start, finish, solve and status, with what to do", async () => {
  await expect(start()).rejects.toThrow();
  const said = `setting up ${id} was cut off in lab '${candidate}'`;
  const cure = `'lab reset ${candidate} ${one} ${other}' resets its machines, then 'lab exercise start ${candidate} ${id}'`;
  const all = [
    start,
    () => finishExercise({ candidate, exercise: id }, tools),
    () => solveCompetence({ candidate, competence: "cp04" }, tools),
  ];
  for (const act of all) {
    const refused = act();
    await expect(refused).rejects.toThrow(Misuse);
    await expect(refused).rejects.toThrow(said);
    await expect(refused).rejects.toThrow(cure);
  }
  const status = await exerciseStatusOf(candidate);
  expect(exerciseStatusSchema.parse(status)).toEqual(status);
  expect(status.halfDone).toMatchObject([
    { id, what: "set-up", machines: [one, other], told: { en: expect.stringContaining(cure) } },
  ]);
});

test("it is there until each of its machines has been made anew", async () => {
  await expect(start()).rejects.toThrow();
  await leaveExercises(candidate, [one]);
  await expect(start()).rejects.toThrow(`'lab reset ${candidate} ${other}' resets`);
  await leaveExercises(candidate, [other]);
  expect(await halfDone.read(candidate)).toEqual({});
});

test("half a solution is told by solve and status; the exercise runs on, and is judged all the same", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const solve = () => solveCompetence({ candidate, competence: "cp04" }, tools);
  await expect(solve()).rejects.toThrow();
  const told = { en: expect.stringContaining(`solving ${id} was cut off`) };
  await expect(solve()).rejects.toThrow(Misuse);
  expect((await exerciseStatusOf(candidate)).halfDone).toMatchObject([
    { id, what: "solution", told },
  ]);
  const finished = await finishExercise({ candidate, exercise: id }, tools);
  expect(finished.halfSolved).toMatchObject(told);
}, 60_000);

test("a set-up whose exercise runs was done to the end, though it was killed before that was noted", async () => {
  await halfDone.write(candidate, {
    [id]: { what: "set-up", since: startedAt, machines: [one] },
  });
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  expect((await exerciseStatusOf(candidate)).halfDone).toEqual([]);
});

test("one that goes on is told as going on, by status alone and without an alarm; cut off, it is", async () => {
  const told = async () => (await exerciseStatusOf(candidate)).halfDone;
  const begun = async () =>
    halfDone.write(candidate, {
      [id]: { what: "set-up", since: new Date().toISOString(), machines: [one] },
    });
  await withLock(candidate, { verb: "exercise start", mode: "change" }, async () => {
    await begun();
    expect(await told()).toMatchObject([
      { id, goesOn: true, told: { en: expect.stringContaining(`setting up ${id} goes on`) } },
    ]);
  });
  expect(await told()).toMatchObject([
    { id, told: { en: expect.stringContaining("was cut off") } },
  ]);
  // Whoever comes later has nothing to do with it, nor has whoever only looks.
  for (const mode of ["change", "look"] as const) {
    await withLock(candidate, { verb: "reset", mode }, async () => {
      expect(await told()).toMatchObject([
        { id, told: { en: expect.stringContaining("cut off") } },
      ]);
    });
  }
});
