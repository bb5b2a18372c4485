import { beforeEach, expect, test, vi } from "vitest";
import type { ProgressEvent } from "../../../scripts/ground/progress-event.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

vi.resetModules();
const candidate = `t${process.pid}-c`;
vi.doMock("../../../checks/lib/run/with-lab.js", () => ({
  withLab: (name: string, work: (lab: object) => unknown) => work({ ...scriptedLab({}), name }),
}));
const { checkLab } = await import("../../../scripts/training/check-lab.js");
const { hintAt } = await import("../../../scripts/training/hint-at.js");
const { withLock } = await import("../../../scripts/ground/lock.js");
const { applied } = await import("../../../scripts/facts/journal.js");
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
