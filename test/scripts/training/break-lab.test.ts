import { beforeEach, expect, test, vi } from "vitest";
import type { ProgressEvent } from "../../../scripts/ground/progress-event.js";
import { scriptedLab } from "../../lib/scripted-lab.js";

vi.resetModules();
const candidate = `t${process.pid}-b`;
vi.doMock("../../../checks/lib/run/with-lab.js", () => ({
  withLab: (name: string, work: (lab: object) => unknown) => work({ ...scriptedLab({}), name }),
}));
let applied: string[] = [];
let failing = "";
vi.doMock("../../../scripts/training/apply-fault.js", () => ({
  async applyFault(id: string) {
    if (id === failing) throw new Error("ws1 does not answer");
    applied.push(id);
  },
}));
const { nodeNames } = await import("../../../stacks/plan/plan.js");
const nodes = new Map(nodeNames.filter((name) => name !== "desk1").map((name) => [name, {}]));
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes, segments: new Map() }),
}));
const { breakLab } = await import("../../../scripts/training/break-lab.js");
const { catalogue } = await import("../../../checks/catalogue.js");

let events: ProgressEvent[] = [];
const tools = {
  signal: new AbortController().signal,
  tell: (event: ProgressEvent) => void events.push(event),
};
const [one = "", other = ""] = catalogue.faults.keys();
const titled = (id: string) => ({ id, title: catalogue.faults.get(id)?.title });

beforeEach(() => {
  applied = [];
  failing = "";
  events = [];
});

test("faults that were named are put in force in order, and told as they are", async () => {
  const broken = await breakLab({ candidate, faults: [one, other] }, tools);
  expect(applied).toEqual([one, other]);
  expect(broken).toEqual({ lab: candidate, faults: [titled(one), titled(other)] });
  expect(events.map(({ type }) => type)).toEqual(["log", "log"]);
});

test("where one fails, those that are in force were told, and no other is begun", async () => {
  failing = other;
  const all = breakLab({ candidate, faults: [one, other, one] }, tools);
  await expect(all).rejects.toThrow("ws1 does not answer");
  expect(events).toMatchObject([{ text: { en: expect.stringContaining(`${one}: `) } }]);
  expect(applied).toEqual([one]);
});

test("a name of no fault is wrong use, and nothing is put in force", async () => {
  await expect(breakLab({ candidate, faults: [one, `${other}s`] }, tools)).rejects.toThrow(
    `the nearest is '${other}'`,
  );
  expect(applied).toEqual([]);
});

test("the same lot draws the same faults, with what the trainer reads out where there is no helpdesk", async () => {
  const lot = { count: 2, levels: [1, 3], seed: 7, letter: true } as const;
  const first = await breakLab({ candidate, faults: lot }, tools);
  const again = await breakLab({ candidate, faults: lot }, tools);
  expect(again).toEqual(first);
  expect(first.faults).toHaveLength(2);
  for (const { id, complaint } of first.faults) {
    expect(complaint).toEqual({ symptom: catalogue.faults.get(id)?.symptom });
  }
  const silent = await breakLab({ candidate, faults: { ...lot, letter: false } }, tools);
  expect(silent.faults.every(({ complaint }) => complaint === undefined)).toBe(true);
});

test("one that is stopped begins no more faults", async () => {
  const stop = new AbortController();
  const reason = new Error("enough");
  const signal = stop.signal;
  const tell = () => stop.abort(reason);
  await expect(breakLab({ candidate, faults: [one, other] }, { signal, tell })).rejects.toBe(
    reason,
  );
  expect(applied).toEqual([one]);
});
