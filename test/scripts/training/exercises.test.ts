import { beforeEach, expect, test, vi } from "vitest";
import type { Lab } from "../../../checks/lib/run/lab.js";

vi.resetModules();
const candidate = `t${process.pid}-e`;
const id = "cp03/office-move";
// Imported after the reset: the checks recognise a `Limit` by its class.
const { scriptedLab } = await import("../../lib/scripted-lab.js");
let machines: Parameters<typeof scriptedLab>[0] = {};
vi.doMock("../../../checks/lib/run/with-lab.js", () => ({
  withLab: (name: string, work: (lab: object) => unknown) =>
    work({ ...scriptedLab(machines), name }),
}));
const nodes = new Map<string, object>();
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes, segments: new Map() }),
}));
vi.doMock("../../../scripts/operations/changes/changes-since.js", () => ({
  changesSince: () => Promise.reject(new Error("the engine does not tell")),
}));
const { catalogue } = await import("../../../checks/catalogue.js");
const { startExercise } = await import("../../../scripts/training/start-exercise.js");
const { finishExercise } = await import("../../../scripts/training/finish-exercise.js");
const { assistances, exerciseResults, exerciseRuns } = await import(
  "../../../scripts/facts/journal.js"
);
const { setUpExercise } = await import("../../../scripts/training/set-up-exercise.js");
const { whatHolds } = await import("../../../scripts/training/what-holds.js");
const { finishReportSchema } = await import("../../../scripts/training/finish-report.js");
const { exerciseStatusOf, exerciseStatusSchema } = await import(
  "../../../scripts/training/exercise-status.js"
);
const { verdictOf } = await import("../../../checks/lib/run/verdict.js");
const { Exit } = await import("../../../scripts/ground/exit.js");
const { Misuse } = await import("../../../scripts/ground/misuse.js");

const tools = { signal: new AbortController().signal, tell: () => undefined };
const startedAt = "2026-11-24T09:00:00.000Z";
const exercise = catalogue.exercises.get(id);

const { noteAssistance } = await import("../../../scripts/training/note-assistance.js");

beforeEach(async () => {
  nodes.clear();
  machines = {};
  await exerciseRuns.clear(candidate);
  await exerciseResults.clear(candidate);
});

test("an exercise whose machines a lab lacks is not started there", async () => {
  const wrong = startExercise({ candidate, exercise: id }, tools);
  await expect(wrong).rejects.toThrow(Misuse);
  await expect(wrong).rejects.toThrow(`which lab '${candidate}' does not have`);
  expect(await exerciseRuns.read(candidate)).toEqual({});
});

test("one that was started is not started again, nor one that does not run finished", async () => {
  for (const node of exercise?.needs ?? []) nodes.set(node, {});
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  await expect(startExercise({ candidate, exercise: id }, tools)).rejects.toThrow(
    `'lab exercise finish ${candidate} ${id}', or 'lab reset ${candidate}`,
  );
  await exerciseRuns.clear(candidate);
  const wrong = finishExercise({ candidate, exercise: id }, tools);
  await expect(wrong).rejects.toThrow(`${id} does not run in lab '${candidate}'`);
});

test("a name of no exercise is told with the nearest", async () => {
  const wrong = startExercise({ candidate, exercise: `${id}s` }, tools);
  await expect(wrong).rejects.toThrow(`the nearest is '${id}'`);
});

test("one that is finished is judged and noted, whatever can't be read of its machines", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const finished = await finishExercise({ candidate, exercise: id }, tools);
  expect(finishReportSchema.parse(finished.report).results.map((one) => one.id)).toEqual(
    exercise?.proves,
  );
  expect(finished).toMatchObject({
    minutes: exercise?.minutes,
    unread: "the engine does not tell",
    report: { since: startedAt, changes: undefined },
  });
  const { finishedAt } = finished;
  expect(await exerciseRuns.read(candidate)).toEqual({ [id]: { startedAt, finishedAt } });
  expect(await exerciseResults.read(candidate)).toMatchObject([{ id, startedAt, finishedAt }]);
});

test("what was not satisfied, what it came from, and who ended it are noted and told", async () => {
  const cause = "socket-of-the-guests";
  await exerciseRuns.write(candidate, { [id]: { startedAt, cause, keepsCause: true } });
  const running = (await exerciseStatusOf(candidate)).exercises;
  expect(running).toMatchObject([{ id, failed: {} }]);
  expect(running[0]).not.toHaveProperty("cause");
  await finishExercise({ candidate, exercise: id, by: "zoe" }, tools);
  const status = await exerciseStatusOf(candidate);
  expect(exerciseStatusSchema.parse(status)).toEqual(status);
  const failed = Object.fromEntries((exercise?.proves ?? []).map((one) => [one, "not_observed"]));
  expect(status.exercises).toMatchObject([{ id, failed, cause, keepsCause: true, endedBy: "zoe" }]);
});

test("one in which a trainer had a terminal is noted as assisted, by his name", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const since = new Date().toISOString();
  const took = { by: "zoe", machine: "ws1", since, until: since, typed: [] } as const;
  await noteAssistance(candidate, { ...took, id: "1", typed: [] });
  const { assistedBy } = await finishExercise({ candidate, exercise: id }, tools);
  expect(assistedBy).toEqual(["zoe"]);
  expect(await exerciseResults.read(candidate)).toMatchObject([{ id, assistedBy: ["zoe"] }]);
  await assistances.clear(candidate);
});

test("what held from the beginning on and was spoilt is shown, and counts in the verdict", async () => {
  const lockedOut = "cp04/locked-out";
  const spoilt = "cp04/homonym-untouched";
  await exerciseRuns.write(candidate, { [lockedOut]: { startedAt } });
  // The other Dupont's password is no longer his.
  const refused = [
    0,
    "logon 1 kinit: Preauthentication failed while getting initial credentials\n",
  ] as const;
  machines = { dc1: { "*": 0 }, "probe-lan": { "*": refused } };
  const { report } = await finishExercise({ candidate, exercise: lockedOut }, tools);
  const own = report.results.filter((one) => one.id === spoilt);
  expect(own).toMatchObject([{ outcome: "not_satisfied" }]);
  expect(verdictOf(own)).toBe(Exit.notSatisfied);
  expect(await exerciseResults.read(candidate)).toMatchObject([
    { id: lockedOut, outcomes: { [spoilt]: "not_satisfied" } },
  ]);
  expect((await exerciseStatusOf(candidate)).exercises).toMatchObject([
    { id: lockedOut, satisfied: 0, of: report.results.length },
  ]);
});

test("what held at the start has to hold at the end: lost, it counts, beside what judges", async () => {
  const [kept = "", ...others] = exercise?.keeps ?? [];
  await exerciseRuns.write(candidate, { [id]: { startedAt, held: [kept] } });
  const withoutAddress = { "*": [0, "localhost ::1\n"] } as const;
  machines = {
    ws1: withoutAddress,
    ws2: withoutAddress,
    ws3: withoutAddress,
    wsb1: withoutAddress,
    "probe-lan": { "*": 0 },
  };
  const { report } = await finishExercise({ candidate, exercise: id }, tools);
  expect(report).toMatchObject({ kept: [kept], notHeld: others });
  const [result] = report.results.filter((one) => one.id === kept);
  expect(result).toMatchObject({ outcome: "not_satisfied" });
  expect(verdictOf(result ? [result] : [])).toBe(Exit.notSatisfied);
  const [noted] = await exerciseResults.read(candidate);
  expect(noted?.kept).toEqual({ [kept]: "not_satisfied" });
  expect(Object.keys(noted?.outcomes ?? {})).toEqual(exercise?.proves);
  expect((await exerciseStatusOf(candidate)).exercises).toMatchObject([
    { id, of: exercise?.proves.length, lost: [kept] },
  ]);
});

test("what did not hold at the start, or was not looked at, is held against nobody", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const { report } = await finishExercise({ candidate, exercise: id }, tools);
  expect(report).toMatchObject({ kept: [], notHeld: exercise?.keeps });
  expect(report.results.map((one) => one.id)).toEqual(exercise?.proves);
  const [noted] = await exerciseResults.read(candidate);
  expect(noted).not.toHaveProperty("kept");
  expect((await exerciseStatusOf(candidate)).exercises).toMatchObject([{ id, lost: [] }]);
});

test("what has to be kept and could not be seen is not lost", async () => {
  const kept = [...(exercise?.keeps ?? [])];
  await exerciseRuns.write(candidate, { [id]: { startedAt, held: kept } });
  const { report } = await finishExercise({ candidate, exercise: id }, tools);
  const own = report.results.filter((one) => report.kept.includes(one.id));
  expect(own.map((one) => [one.id, one.outcome])).toEqual(kept.map((one) => [one, "not_observed"]));
  expect((await exerciseStatusOf(candidate)).exercises).toMatchObject([{ id, lost: [] }]);
});

test("a clock starts once what has to be kept was looked at, and what held is noted", async () => {
  const held = "cp03/hosts-file-hides-nothing";
  const well = { "*": [0, "address 10.10.30.51/24\nlocalhost ::1\n"] } as const;
  machines = { ws1: well, ws2: well, ws3: well, wsb1: well, "probe-lan": { "*": 0 } };
  if (!exercise) throw new Error(`no exercise ${id}`);
  const lab = { ...scriptedLab(machines), name: candidate } as Lab;
  const setUp = async () => undefined;
  let looked = "";
  const from = await setUpExercise(id, { ...exercise, setUp }, lab, {
    look: async () => {
      const seen = await whatHolds(lab, exercise);
      looked = new Date().toISOString();
      return seen;
    },
  });
  expect(from >= looked && looked !== "").toBe(true);
  expect(await exerciseRuns.read(candidate)).toEqual({
    [id]: { startedAt: from, held: [held], cause: expect.any(String) },
  });
});

test("one whose judging is stopped goes on", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt } });
  const stop = new AbortController();
  const reason = new Error("enough");
  stop.abort(reason);
  const stopped = finishExercise({ candidate, exercise: id }, { ...tools, signal: stop.signal });
  await expect(stopped).rejects.toBe(reason);
  expect(await exerciseRuns.read(candidate)).toEqual({ [id]: { startedAt } });
  expect(await exerciseResults.read(candidate)).toEqual([]);
});

test("of one that was finished the time that was given besides stays noted", async () => {
  await exerciseRuns.write(candidate, { [id]: { startedAt, extraMinutes: 20 } });
  const finished = await finishExercise({ candidate, exercise: id }, tools);
  expect(finished.minutes).toBe((exercise?.minutes ?? 0) + 20);
  expect(await exerciseResults.read(candidate)).toMatchObject([{ id, extraMinutes: 20 }]);
  const [told] = (await exerciseStatusOf(candidate)).exercises;
  expect(told?.minutes).toBe((exercise?.minutes ?? 0) + 20);
});
