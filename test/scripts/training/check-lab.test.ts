import { beforeEach, expect, test, vi } from "vitest";
import type { ProgressEvent } from "../../../scripts/ground/progress-event.js";
import { result } from "../../lib/result.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

vi.resetModules();
const candidate = `t${process.pid}-c`;
vi.doMock("../../../checks/lib/run/with-lab.js", () => ({
  withLab: (name: string, work: (lab: object) => unknown) => work({ ...scriptedLab({}), name }),
}));
const { checkLab } = await import("../../../scripts/training/check-lab.js");
const { hintAt } = await import("../../../scripts/training/hint-at.js");
const { withLock } = await import("../../../scripts/ground/lock.js");
const { applied, exerciseRuns } = await import("../../../scripts/facts/journal.js");
const { lookedAt } = await import("../../../checks/lib/looked-at.js");
const { exerciseOf } = await import("../../../scripts/training/exercise-of.js");
const { runningLinesOf } = await import("../../../scripts/training/running-lines.js");
const { seenLater, withoutSeen } = await import("../../../scripts/training/without-seen.js");
const { takeHint } = await import("../../../scripts/training/take-hint.js");
const { Misuse } = await import("../../../scripts/ground/misuse.js");

let events: ProgressEvent[] = [];
const tools = (signal = new AbortController().signal) => ({
  signal,
  tell: (event: ProgressEvent) => void events.push(event),
});
beforeEach(() => {
  events = [];
});

test("a look tells each result as it comes, and how far it is", async () => {
  const id = "cp03/names-resolve";
  const { report, missing } = await checkLab({ candidate, words: [id] }, tools());
  expect(report.results).toMatchObject([{ id, outcome: "not_observed" }]);
  expect(missing).toEqual([]);
  expect(events).toEqual([{ type: "result", check: id, outcome: "not_observed", done: 1, of: 1 }]);
});

test("without words, what was not brought up is left out, and named", async () => {
  await applied.write(candidate, { network: "a" });
  const { report, missing } = await checkLab({ candidate, words: [] }, tools());
  expect(missing).toContain("directory");
  expect(report.results.map(({ id }) => id)).not.toContain("cp09/domain-logon");
});

test("a word that names no check is wrong use, and nothing is begun", async () => {
  const wrong = checkLab({ candidate, words: ["cp03/names-resolv"] }, tools());
  await expect(wrong).rejects.toThrow(Misuse);
  await expect(wrong).rejects.toThrow("the nearest is 'cp03/names-resolve'");
  expect(events).toEqual([]);
});

test("who looks while somebody changes the lab waits, is told for whom, and may give up", async () => {
  const stop = new AbortController();
  const reason = new Error("enough");
  await withLock(candidate, { verb: "reset", mode: "change" }, async () => {
    const look = checkLab({ candidate, words: ["cp03/names-resolve"] }, tools(stop.signal));
    await vi.waitFor(() => expect(events).toHaveLength(1));
    stop.abort(reason);
    await expect(look).rejects.toBe(reason);
  });
  expect(events).toMatchObject([{ type: "waits", for: [{ verb: "reset", pid: process.pid }] }]);
});

test("two look at once, each with a hint of its own", async () => {
  const look = () => hintAt({ candidate, check: "cp03/names-resolve", take: false }, tools());
  const both = await Promise.all([look(), look()]);
  for (const { state } of both) expect(state).toMatchObject({ lab: candidate, of: 0 });
  expect(events).toEqual([]);
});

const exercise = "cp03/office-move";
const [line, closed] = ["cp03/names-resolve", "cp09/domain-logon"] as const;
const startedAt = "2026-11-24T09:00:00.000Z";

test("while an exercise runs a candidate looks at its lines alone, whatever he asks for; a trainer at all", async () => {
  await exerciseRuns.write(candidate, { [exercise]: { startedAt } });
  for (const words of [[closed], ["cp09"], ["cp03"], [line, closed]]) {
    const wrong = checkLab({ candidate, words }, tools());
    await expect(wrong).rejects.toThrow(Misuse);
    await expect(wrong).rejects.toThrow(`an exercise runs in lab '${candidate}'`);
  }
  await expect(hintAt({ candidate, check: closed, take: true }, tools())).rejects.toThrow(Misuse);
  expect(events).toEqual([]);
  const { report, lines } = await checkLab({ candidate, words: [] }, tools());
  const own = lookedAt(exerciseOf(exercise));
  expect(report.results.length).toBeGreaterThan(0);
  expect(own).toEqual(expect.arrayContaining(report.results.map(({ id }) => id)));
  // What is printed of it without `--trainer`.
  const printed = lines && withoutSeen(report, lines);
  for (const one of printed?.results ?? []) {
    expect(one).toMatchObject({ seen: seenLater, where: [], evidence: [], hinderedBy: "" });
  }
  const trainers = await checkLab({ candidate, words: [closed], isTrainer: true }, tools());
  expect(trainers.lines).toBeUndefined();
  expect(trainers.report.results).toMatchObject([{ id: closed }]);
  // A hint that a trainer gives is of whatever he likes.
  await hintAt({ candidate, check: closed, take: true, isGift: true }, tools());
  await exerciseRuns.write(candidate, { [exercise]: { startedAt, finishedAt: startedAt } });
  expect((await checkLab({ candidate, words: [closed] }, tools())).lines).toBeUndefined();
});

test("what was seen is told with a hint that was taken since the exercise began", async () => {
  await exerciseRuns.write(candidate, { [exercise]: { startedAt } });
  const red = result({ id: line, outcome: "not_satisfied", seen: "NXDOMAIN" });
  const seen = async () => {
    const lines = await runningLinesOf(candidate);
    const startedAt = new Date().toISOString();
    const report = { lab: candidate, startedAt, durationMs: 1, results: [red], hindrances: [] };
    return lines && withoutSeen(report, lines).results[0]?.seen;
  };
  expect(await seen()).toEqual(seenLater);
  expect(await takeHint(candidate, red)).toBeDefined();
  expect(await seen()).toBe("NXDOMAIN");
});
