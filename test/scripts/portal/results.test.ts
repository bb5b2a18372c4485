import { expect, test } from "vitest";
import { appraise } from "../../../scripts/portal/store/appraisals.js";
import type { SatExercise } from "../../../scripts/training/sat-exercises.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const other = "c02";
const sat = (own: Partial<SatExercise>): SatExercise => ({
  candidate: lab,
  id: "cp03/office-move",
  startedAt: "2026-11-30T09:00:00.000Z",
  finishedAt: "2026-11-30T09:10:00.000Z",
  minutes: 10,
  hintMinutes: 0,
  outcomes: { "cp03/cable-in-lan": "satisfied", "cp03/address-is-leased": "not_satisfied" },
  lost: [],
  isBought: false,
  assistedBy: [],
  ...own,
});
const all = [
  sat({ cause: "socket-of-the-dmz" }),
  sat({ candidate: other, minutes: 20, hintMinutes: 4, assistedBy: ["=cmd|' /C calc'!A0"] }),
  sat({ candidate: other, minutes: 30, outcomes: { "cp03/cable-in-lan": "satisfied" } }),
];
const portal = () =>
  scriptedPortal({
    standingLabs: async () => [lab, other],
    satExercises: async () => ({ all, unread: [] }),
  });

test("candidates by exercises: the last time counts, and how often is told", async () => {
  const { ask } = await portal();
  const page = await (await ask("/board/results", { as: "trainer" })).text();
  const cells = [...page.matchAll(/<td class="cell (\w+)">(.*?)<\/td>/g)].map(
    ([, outcome, told = ""]) => `${outcome} ${told.replaceAll(/<[^>]*>/g, "")}`,
  );
  expect(cells).toEqual(["not_satisfied ✗ 1/2 10 min", "satisfied ✓ 30 min ×2"]);
  expect(page).toContain("2/3 (67 %)");
  expect(page).toContain("20 min");
  expect(page).toContain("2/2 (100 %)");
});

test("a spreadsheet has a line of each, and nothing in it is a formula", async () => {
  const { ask } = await portal();
  const answer = await ask("/board/results.csv", { as: "trainer" });
  expect(answer.headers.get("content-disposition")).toContain("plateau.csv");
  const lines = new TextDecoder("utf-8", { ignoreBOM: true })
    .decode(await answer.arrayBuffer())
    .trimEnd()
    .split("\r\n");
  expect(lines[0]?.startsWith('\ufeff"candidate";"name"')).toBe(true);
  expect(lines).toHaveLength(1 + all.length);
  expect(lines[2]).toContain(`"'=cmd|' /C calc'!A0"`);
  expect(lines[1]).toContain('"cp03/address-is-leased"');
});

test.for(["owner", "nobody"] as const)("%s is shown nobody's results", async (as) => {
  const { ask } = await portal();
  for (const path of ["/board/results", "/board/results.csv"]) {
    const answer = await ask(path, { as });
    expect(answer.status).not.toBe(200);
    expect(await answer.text()).not.toContain("office-move");
  }
});

test("where nothing is finished the page says so", async () => {
  const { ask } = await scriptedPortal();
  const page = await (await ask("/board/results", { as: "trainer" })).text();
  expect(page).toContain("No exercise is finished yet");
});

test("a debrief tells without a name what the last sitting of each came to on the last day", async () => {
  const { ask } = await scriptedPortal({
    standingLabs: async () => [lab, other],
    satExercises: async () => ({
      all: [sat({ minutes: 90, finishedAt: "2026-11-29T09:10:00.000Z" }), ...all],
      unread: [],
    }),
  });
  const path = "/board/exercises/cp03/office-move/debrief";
  const page = await (await ask(path, { as: "trainer" })).text();
  const told = page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  expect(told).toContain("1 of 2 have done it , in 20 min (median)");
  expect(told).toContain("2026-11-30");
  expect(told).toMatch(/Causes drawn .* 0\/1/);
  for (const name of [lab, other, "calc"]) expect(told).not.toContain(name);
  expect((await ask(path, { as: "owner" })).status).not.toBe(200);
  expect((await ask("/board/exercises/cp99/x/debrief", { as: "trainer" })).status).toBe(404);
});

test("what a trainer found of a sitting stands in the spreadsheet, and on the debrief without a name", async () => {
  const ago = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const sittings = [
    sat({ startedAt: ago(50), finishedAt: ago(40) }),
    sat({ candidate: other, startedAt: ago(30), finishedAt: ago(-20) }),
    sat({ startedAt: ago(-10), finishedAt: ago(-20), outcomes: {} }),
  ];
  const { ask, store } = await scriptedPortal({
    standingLabs: async () => [lab, other],
    satExercises: async () => ({ all: sittings, unread: [] }),
  });
  const found = [
    [lab, "bottom-up", "not_met"],
    [lab, "cause-per-layer", "met"],
    [lab, "why-the-socket-blinks", "met"],
    [lab, "why-the-socket-blinks", "taken_back"],
    [other, "bottom-up", "met"],
  ] as const;
  for (const [candidate, name, verdict] of found) {
    const criterion = `cp03/office-move/${name}`;
    await appraise(store, { candidate, criterion, verdict, words: "", trainer: "Zoé" });
  }
  const csv = await (await ask("/board/results.csv", { as: "trainer" })).text();
  expect(
    csv
      .split("\r\n")
      .slice(1, 4)
      .map((line) => line.split(";").slice(-2)),
  ).toEqual([
    ['"cp03/office-move/cause-per-layer"', '"cp03/office-move/bottom-up"'],
    ['"cp03/office-move/bottom-up"', '""'],
    ['""', '""'],
  ]);
  const page = await (
    await ask("/board/exercises/cp03/office-move/debrief", { as: "trainer" })
  ).text();
  const told = page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  expect(told).toMatch(/What the trainer judges .*Began with the physical layer 1\/1/);
  expect(told).not.toContain("why a socket");
  expect(told).not.toContain("Zoé");
});
