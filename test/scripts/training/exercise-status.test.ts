import { beforeEach, expect, test } from "vitest";
import { runCheck } from "../../../checks/lib/run/run-check.js";
import type { Assistance } from "../../../scripts/facts/journal.js";
import {
  applied,
  assistances,
  exerciseResults,
  exerciseRuns,
  pauses,
} from "../../../scripts/facts/journal.js";
import { broughtUp } from "../../../scripts/training/brought-up.js";
import {
  exerciseStatusOf,
  exerciseStatusSchema,
} from "../../../scripts/training/exercise-status.js";
import { noteAssistance } from "../../../scripts/training/note-assistance.js";
import { scriptedLab } from "../../lib/scripted-lab.js";
import { trial } from "../../lib/trial.js";

const id = "cp03/office-move";
const startedAt = "2026-11-24T09:00:00.000Z";
const finishedAt = "2026-11-24T09:12:00.000Z";

beforeEach(async () => {
  await assistances.clear("t");
  await exerciseRuns.clear("t");
  await exerciseResults.clear("t");
  await applied.clear("t");
});

const judging = trial({
  needs: ["ws1"],
  judges: id,
  run: async () => "handled",
});

test("an exercise that runs has its clock, one that was finished its result", async () => {
  await exerciseRuns.write("t", { [id]: { startedAt } });
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([{ id, startedAt, minutes: 15 }]);

  await exerciseRuns.write("t", { [id]: { startedAt, finishedAt } });
  const outcomes = { "cp03/a": "satisfied", "cp03/b": "not_satisfied" };
  const kept = { "cp03/c": "not_satisfied", "cp03/d": "not_observed", "cp03/e": "satisfied" };
  await exerciseResults.write("t", [{ id, startedAt, finishedAt, outcomes, kept }]);
  const status = await exerciseStatusOf("t");
  expect(exerciseStatusSchema.parse(status)).toEqual(status);
  expect(status.exercises).toMatchObject([
    { id, finishedAt, tookMinutes: 12, satisfied: 1, of: 2, lost: ["cp03/c"] },
  ]);
});

test("an exercise is assisted by whoever had a terminal of its lab while it ran, and by nobody else", async () => {
  const assistance = (by: string, since: string, until: string): Assistance => ({
    id: `${by} ${since}`,
    by,
    machine: "ws1",
    since,
    until,
    typed: [],
  });
  const [before, within, after] = ["08:30", "09:05", "09:30"].map(
    (time) => `2026-11-24T${time}:00.000Z`,
  ) as [string, string, string];
  await noteAssistance("t", assistance("max", "2026-11-24T08:00:00.000Z", before));
  await noteAssistance("t", assistance("zoe", before, before));
  await exerciseRuns.write("t", { [id]: { startedAt } });
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([{ id, assistedBy: [] }]);
  // It goes on, and has come into the time of the exercise.
  await noteAssistance("t", assistance("zoe", before, within));
  await noteAssistance("t", assistance("eve", within, within));
  expect(await assistances.read("t")).toHaveLength(3);
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([
    { id, assistedBy: ["eve", "zoe"] },
  ]);

  await exerciseRuns.write("t", { [id]: { startedAt, finishedAt } });
  const result = { id, startedAt, finishedAt, outcomes: {} };
  await exerciseResults.write("t", [{ ...result, assistedBy: ["zoe"] }]);
  await noteAssistance("t", assistance("max", after, after));
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([{ id, assistedBy: ["zoe"] }]);
});

test("time in which the lab was paused is not the candidate's, before and after the pauses are forgotten", async () => {
  const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000).toISOString();
  await exerciseRuns.write("t", { [id]: { startedAt: minutesAgo(30) } });
  await pauses.write("t", [{ since: minutesAgo(20), guests: [] }]);
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([{ id, tookMinutes: 10 }]);

  await exerciseRuns.clear("t");
  await pauses.clear("t");
  const result = { id, startedAt, finishedAt, outcomes: {}, pausedMs: 5 * 60_000 };
  await exerciseResults.write("t", [result]);
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([{ id, tookMinutes: 7 }]);
});

test("a check that judges an exercise says nothing before that is started", async () => {
  const lab = scriptedLab({ ws1: {} });
  expect(await runCheck("cp03/ticket", judging, lab)).toMatchObject({
    outcome: "not_started",
    seen: { fr: "cp03/office-move n'a pas commencé", en: "cp03/office-move was not started" },
  });
  await exerciseRuns.write("t", { [id]: { startedAt } });
  expect((await runCheck("cp03/ticket", judging, lab)).outcome).toBe("satisfied");
});

test("a lab is asked for what it was brought up with", async () => {
  await applied.write("t", { network: "a", directory: "b" });
  const needing = (...needs: ("fw1" | "ws1" | "probe-lan")[]) => ({ ...judging, needs });
  const all = new Map([
    ["cp06/a", needing("fw1", "probe-lan")],
    ["cp06/b", needing("fw1", "ws1")],
  ]);
  const { there, missing } = await broughtUp("t", all);
  expect([...there.keys()]).toEqual(["cp06/a"]);
  expect(missing).toEqual(["workstations"]);
});
