import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import type { Hints } from "../../../checks/lib/hint.js";
import { Mismatch } from "../../../checks/lib/mismatch.js";
import { runCheck } from "../../../checks/lib/run/run-check.js";
import { hintMinutes } from "../../../scripts/facts/hint-minutes.js";
import { exerciseResults, exerciseRuns, hintsTaken } from "../../../scripts/facts/journal.js";
import { steps } from "../../../scripts/facts/steps.js";
import { exerciseStatusOf } from "../../../scripts/training/exercise-status.js";
import { hintStateOf, hintStateSchema } from "../../../scripts/training/hint-state.js";
import { takeHint } from "../../../scripts/training/take-hint.js";
import { hintTexts } from "../../lib/hint-texts.js";
import { result } from "../../lib/result.js";
import { scriptedLab } from "../../lib/scripted-lab.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";
import { trial } from "../../lib/trial.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);

const id = "cp03/mask-fits-segment";
const wide = result({
  id,
  outcome: "not_satisfied",
  expected: {
    fr: "un /24 : nulle passerelle d'un bout à l'autre, la passerelle au-delà",
    en: "a /24: no gateway from end to end, the gateway beyond",
  },
  seen: "ws2 10.10.30.100/16 direct: 10.10.30.1 10.10.30.254 10.10.29.255 10.10.31.0",
});
const narrow = { ...wide, seen: "ws2 10.10.30.100/28 direct: 10.10.30.1" };

beforeEach(async () => {
  await hintsTaken.clear("t");
  await exerciseRuns.clear("t");
  await exerciseResults.clear("t");
});

test("the state tells how many there are and what the next one costs, and no text for nothing", async () => {
  const state = await hintStateOf("t", wide);
  expect(hintStateSchema.parse(state)).toEqual(state);
  expect(state).toMatchObject({ of: 3, taken: [], paidMinutes: 0 });
  expect(state.next).toEqual({ step: "where", minutes: 1 });
  const told = JSON.stringify(state);
  const hints = catalogue.hints.get(id) as Hints;
  const texts = steps.flatMap((step) => hintTexts(hints, step));
  expect(texts.length).toBeGreaterThan(2);
  for (const { fr, en } of texts) {
    expect(told).not.toContain(fr);
    expect(told).not.toContain(en);
  }
});

test("hints are taken from the lightest on, each noted with its price, until none is left", async () => {
  const paid: number[] = [];
  while (await takeHint("t", wide)) paid.push((await hintStateOf("t", wide)).paidMinutes);
  expect(paid).toEqual([1, 3, 7]);
  const { taken, next } = await hintStateOf("t", wide);
  expect(taken.map(({ step }) => step)).toEqual(["where", "what", "how"]);
  expect(next).toBeUndefined();

  const noted = JSON.parse(readFileSync(join(home, "t", "hints.json"), "utf8"));
  expect(noted.facts).toHaveLength(3);
  expect(noted.facts[1]).toMatchObject({ check: id, step: "what", minutes: 2 });
  expect(noted.facts[1].text.fr).toContain("masque est trop court");
});

test("who takes a hint at the same moment pays for another one", async () => {
  await Promise.all([takeHint("t", wide), takeHint("t", wide), takeHint("t", wide)]);
  expect((await hintStateOf("t", wide)).paidMinutes).toBe(7);
  expect(await takeHint("t", wide)).toBeUndefined();
});

test("another cause has its own hint, and what was paid for is not paid for again", async () => {
  await takeHint("t", wide);
  await takeHint("t", wide);
  expect((await hintStateOf("t", narrow)).next).toEqual({ step: "what", minutes: 2 });
  await takeHint("t", narrow);
  const { taken, paidMinutes } = await hintStateOf("t", narrow);
  expect(taken.at(-1)?.text.en).toContain("mask is too long");
  expect(paidMinutes).toBe(5);
});

test("a hint that the trainer gives costs nothing, is read again, and is not paid for later", async () => {
  const given = await takeHint("t", wide, { isGift: true });
  expect(given).toMatchObject({ check: id, step: "where", minutes: 0 });
  const state = await hintStateOf("t", wide);
  expect(state).toMatchObject({ paidMinutes: 0, taken: [{ step: "where", minutes: 0 }] });
  expect(state.next?.step).toBe("what");
});

test("where nothing is wrong, or nothing could be seen, there is no hint and no price", async () => {
  for (const outcome of ["satisfied", "not_observed", "not_started"] as const) {
    const state = await hintStateOf("t", { ...wide, outcome });
    expect(state).toMatchObject({ of: 0, paidMinutes: 0 });
    expect(state.next).toBeUndefined();
    expect(await takeHint("t", { ...wide, outcome })).toBeUndefined();
  }
  expect(await hintsTaken.read("t")).toEqual([]);
});

test("a check tells the claim that is false, and what its hints have cost", async () => {
  await takeHint("t", wide);
  const wrong = trial({
    needs: ["ws2"],
    run: async () => {
      throw new Mismatch({ fr: "un /24", en: "a /24" }, "a /16");
    },
  });
  const lab = scriptedLab({ ws2: {} });
  expect(await runCheck(id, wrong, lab)).toMatchObject({
    expected: { fr: "un /24", en: "a /24" },
    hintMinutes: 1,
  });
  const right = { ...wrong, run: async () => "a /24" };
  expect(await runCheck("cp03/names-resolve", right, lab)).toMatchObject({
    expected: wrong.title,
    hintMinutes: 0,
  });
});

test("a look goes on without what can't be read, and says what it does not know", async () => {
  const judging = trial({
    needs: ["ws2"],
    run: async () => "a /24",
  });
  const lab = scriptedLab({ ws2: {} });
  await takeHint("t", wide);
  writeFileSync(join(home, "t", "hints.json"), "[");
  expect(await runCheck(id, judging, lab)).toMatchObject({
    outcome: "satisfied",
    hintMinutes: null,
  });
  writeFileSync(join(home, "t", "exercises.json"), "[");
  expect((await runCheck(id, judging, lab)).outcome).toBe("satisfied");
  const ofAnExercise = { ...judging, judges: "cp03/office-move" as const };
  expect(await runCheck(id, ofAnExercise, lab)).toMatchObject({
    outcome: "not_observed",
    seen: {
      fr: expect.stringContaining(join(home, "t", "exercises.json")),
      en: expect.stringContaining("is not whole JSON"),
    },
  });
});

test("an exercise counts what hints about its checks cost between its start and its end", async () => {
  const exercise = "cp03/office-move";
  const hint = (checkId: string, takenAt: string) => ({
    check: checkId,
    step: "what" as const,
    minutes: 2,
    takenAt,
    text: { fr: "f", en: "e" },
  });
  const before = hint("cp03/names-resolve", "2026-11-24T08:59:00.000Z");
  const during = hint("cp03/names-resolve", "2026-11-24T09:05:00.000Z");
  const about = hint("cp09/domain-logon", "2026-11-24T09:06:00.000Z");
  const after = hint("cp03/names-resolve", "2026-11-24T09:13:00.000Z");
  const all = [before, during, about, after];
  await hintsTaken.write("t", all);
  const startedAt = "2026-11-24T09:00:00.000Z";
  const finishedAt = "2026-11-24T09:12:00.000Z";
  await exerciseResults.write("t", [{ id: exercise, startedAt, finishedAt, outcomes: {} }]);
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([
    { id: exercise, tookMinutes: 12, hintMinutes: 2 },
  ]);
  await exerciseResults.clear("t");
  await exerciseRuns.write("t", { [exercise]: { startedAt } });
  expect((await exerciseStatusOf("t")).exercises).toMatchObject([{ hintMinutes: 4 }]);
  expect(hintMinutes(all, ["cp03/names-resolve"])).toBe(6);
});
