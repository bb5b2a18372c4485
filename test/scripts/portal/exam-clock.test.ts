import { beforeEach, expect, test, vi } from "vitest";
import type { ExamSitting } from "../../../scripts/facts/journal.js";
import * as journal from "../../../scripts/facts/journal.js";
import { examFactsOf } from "../../../scripts/portal/live/exam-facts.js";
import { leftMs } from "../../../scripts/portal/pages/exam/left-ms.js";
import { leftSpoken } from "../../../scripts/portal/pages/exam/left-spoken.js";
import { leftTold } from "../../../scripts/portal/pages/exam/left-told.js";
import type { ExamClock } from "../../../scripts/portal/pages/exam-view.js";

const lab = "c01";
const start = Date.UTC(2026, 10, 24, 9);
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const sitting: ExamSitting = {
  exam: "tuesday",
  paper: "tssr-45",
  exercises: ["cp13/black-screen"],
  minutes: 45,
  extraMinutes: 15,
  hints: "none",
  selfCheck: "none",
};

beforeEach(() => vi.useFakeTimers({ now: start + 20 * 60_000, toFake: ["Date"] }));

const factsOf = async () => {
  const facts = await examFactsOf(lab);
  if (!facts) throw new Error("no exam");
  return facts;
};

test("there is no clock before it begins, and none where no exam was begun", async () => {
  await journal.examSittings.clear(lab);
  expect(await examFactsOf(lab)).toBeUndefined();
  await journal.examSittings.write(lab, sitting);
  expect(await factsOf()).toMatchObject({ state: "half", minutes: 60 });
  expect(await factsOf()).not.toHaveProperty("endsAt");
});

test("extra time is in it, pauses are nobody's, and it stands while one lasts", async () => {
  const begun = { ...sitting, startedAt: at(0) };
  await journal.examSittings.write(lab, begun);
  await journal.pauses.write(lab, []);
  expect(await factsOf()).toMatchObject({ state: "running", endsAt: at(60), extraMinutes: 15 });
  await journal.pauses.write(lab, [{ since: at(5), until: at(12), guests: [] }]);
  expect(await factsOf()).toMatchObject({ state: "running", endsAt: at(67) });
  await journal.pauses.write(lab, [
    { since: at(5), until: at(12), guests: [] },
    { since: at(18), guests: [] },
  ]);
  const paused = await factsOf();
  expect(paused).toMatchObject({ state: "paused", stoppedAt: at(18), endsAt: at(67) });
  vi.setSystemTime(start + 50 * 60_000);
  expect(await factsOf()).toEqual(paused);
  await journal.examSittings.write(lab, { ...begun, finishedAt: at(18) });
  expect(await factsOf()).toMatchObject({ state: "finished", stoppedAt: at(18) });
});

test("what is left is of the server's clock, by minutes, at the end by seconds, then over time", () => {
  const clock = { endsAt: at(60), stoppedAt: null };
  const told = (minutes: number) => leftTold(leftMs(clock, at(minutes))).en;
  expect([-20, 20.2, 55.1, 59.5, 60, 63.5].map(told)).toEqual([
    "1 h 20 left",
    "40 min left",
    "4 min 54 s left",
    "0 min 30 s left",
    "0 min over time",
    "3 min over time",
  ]);
  expect(leftMs({ ...clock, stoppedAt: at(30) }, at(59))).toBe(30 * 60_000);
});

test("a screen reader is told at a few moments, when time is given, and when the clock stands", () => {
  const clock: ExamClock = {
    ...{ exam: "tuesday", state: "running", startedAt: at(0), endsAt: at(90), stoppedAt: null },
    ...{ minutes: 90, extraMinutes: 0, hintMinutes: 0 },
  };
  const said = Array.from(
    { length: 95 * 60 },
    (_, second) => leftSpoken(clock, at(second / 60)).en,
  );
  expect([...new Set(said)].map((words) => words.replace("Time 90 minutes. ", ""))).toEqual([
    "",
    "60 minutes are left.",
    "30 minutes are left.",
    "15 minutes are left.",
    "10 minutes are left.",
    "5 minutes are left.",
    "One minute is left.",
    "Time is up. Nothing is cut off: hand the exam in.",
  ]);
  const given = leftSpoken({ ...clock, minutes: 120, extraMinutes: 30 }, at(1));
  expect(given.en).toContain("Time 120 minutes, 30 of them extra time.");
  const paused = { ...clock, state: "paused", stoppedAt: at(10) } as const;
  expect(leftSpoken(paused, at(11)).en).toContain("the clock stands");
});
