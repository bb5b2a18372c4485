import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const criterion = "cp03/cabling-and-wifi";

async function opened() {
  const scripted = await scriptedPortal();
  const { ask, store } = scripted;
  const max = await openSession(store, { role: "trainer", who: "max" });
  const judge = (verdict: string, words = "", token?: string, id = criterion) => {
    const own = token === undefined ? ({ as: "trainer" } as const) : { token };
    const body = { criterion: id, verdict, words };
    return ask(`/api/appraisals/${lab}`, { ...own, method: "POST", body });
  };
  const view = async () => {
    const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
    return JSON.parse(data).view;
  };
  return { ...scripted, max, judge, view };
}

test("what no machine can see is filled in by a trainer, by name and date, and changed with its history", async () => {
  const { judge, view, max } = await opened();
  expect((await judge("not_met", "the cables are loose")).status).toBe(200);
  await judge("met", "put right", max);
  const found = (await view()).assist.appraisals[criterion];
  expect(found).toMatchObject([
    { verdict: "met", words: "put right", trainer: "max" },
    { verdict: "not_met", words: "the cables are loose", trainer: "zoe" },
  ]);
  expect(Date.now() - Date.parse(found[0].at)).toBeLessThan(60_000);
  await judge("taken_back");
  expect((await view()).assist.appraisals[criterion]).toHaveLength(3);
});

test("no look computes it, nor changes it, and it changes no result", async () => {
  const { judge, view, portal } = await opened();
  const look = result({ id: criterion, outcome: "needs_trainer" });
  await portal.feeds.of(lab).keep([look]);
  expect((await view()).assist.appraisals).toEqual({});
  await judge("met");
  await portal.feeds.of(lab).keep([look]);
  const { assist, results } = await view();
  expect(assist.appraisals[criterion]).toHaveLength(1);
  expect(results[criterion].outcome).toBe("needs_trainer");
});

test("what a machine sees is no trainer's to fill in, and no verdict is made up", async () => {
  const { judge, view } = await opened();
  expect((await judge("met", "", undefined, "cp03/names-resolve")).status).toBe(400);
  expect((await judge("satisfied")).status).toBe(400);
  expect((await judge("met", "x".repeat(1001))).status).toBe(400);
  expect((await view()).assist.appraisals).toEqual({});
});

test("criteria of an exercise are a trainer's, and are told to its candidate at its end alone", async () => {
  const [name = ""] = Object.keys(catalogue.exercises.get("cp03/office-move")?.criteria ?? {});
  const { judge } = await opened();
  expect((await judge("met", "", undefined, `cp03/office-move/${name}`)).status).toBe(200);
  for (const wrong of ["cp03/office-move/toString", "cp03/office-move", "cp03/none/any"]) {
    expect((await judge("met", "", undefined, wrong)).status).toBe(400);
  }
  const run = { id: "cp03/office-move", startedAt: "2026-11-24T09:00:00.000Z", minutes: 15 };
  const rest = { tookMinutes: 1, of: 7, lost: [], failed: {}, hintMinutes: 0, assistedBy: [] };
  const told = async (as: "owner" | "trainer", finishedAt?: string) => {
    const one = { ...run, ...rest, ...(finishedAt && { finishedAt }) };
    const facts: LabFacts = {
      ...{ state: "up", machines: [], holders: [], hints: [], changedAt: "" },
      exercises: { lab, halfDone: [], exercises: [one] },
    };
    const { ask } = await scriptedPortal({ factsOf: async () => facts });
    return (await ask(`/labs/${lab}`, { as })).text();
  };
  expect(await told("trainer")).toContain(name);
  expect(await told("owner")).not.toContain(name);
  expect(await told("owner", "2026-11-24T09:10:00.000Z")).toContain(name);
});

test("a page tells which of its lines are a trainer's", async () => {
  const { ask } = await opened();
  const { competences } = await (await ask(`/api/labs/${lab}/frames/en`, { as: "owner" })).json();
  const all = competences.flatMap(({ checks }: { checks: { id: string }[] }) => checks);
  const ofTrainers = all.filter((one: { isTrainers?: boolean }) => one.isTrainers);
  expect(ofTrainers.map(({ id }: { id: string }) => id)).toContain(criterion);
  expect(ofTrainers.length).toBeLessThan(all.length / 2);
});
