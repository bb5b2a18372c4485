import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { root } from "../../../scripts/ground/home.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import type { AskedDeed } from "../../../scripts/portal/deeds/asked-deed.js";
import { deedOf } from "../../../scripts/portal/deeds/deed-of.js";
import { doneNames, toldElsewhere } from "../../../scripts/portal/done-names.js";
import { note } from "../../../scripts/portal/store/audit.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString();
const { accounts } = exampleDeclaration();
const declaration = declarationSchema().parse({ accounts });

const none = {
  exercises: [],
  hints: [],
  pauses: [],
  assistances: [],
  declarations: [],
  unread: [],
};

/** The page's rows, tags left out. */
function rowsOf(page: string): string[] {
  return [...page.matchAll(/<tr><td>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    row
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

test("a trainer reads what happened in one lab, of audit and journals, the last first", async () => {
  const { ask, portal, store } = await scriptedPortal({
    journalsOf: async () => ({
      ...none,
      exercises: [
        {
          id: "cp03/office-move",
          startedAt: at(1),
          finishedAt: at(40),
          satisfied: 2,
          of: 3,
          lost: ["cp07/x"],
        },
      ],
      hints: [
        {
          check: "cp03/names-resolve",
          step: "where",
          minutes: 2,
          takenAt: at(5),
          text: { fr: "", en: "" },
        },
      ],
      pauses: [{ since: at(10), until: at(15), guests: [] }],
      declarations: [{ at: at(6), undoneAt: at(7), declaration }],
      assistances: [
        {
          id: "1",
          by: "zoe",
          machine: "ws1",
          since: at(20),
          until: at(25),
          typed: [{ who: lab, role: "candidate", since: at(21), until: at(22) }],
        },
      ],
    }),
  });
  const red = result({ id: "cp03/names-resolve", outcome: "not_satisfied", startedAt: at(3) });
  await portal.feeds.of(lab).keep([red]);
  await portal.feeds.of(lab).keep([{ ...red, outcome: "satisfied", startedAt: at(4) }]);
  const post = (path: string, body: unknown, as: "owner" | "trainer" = "owner") =>
    ask(path, { as, method: "POST", body });
  await post(`/api/labs/${lab}/reset`, { machines: ["ws1"] });
  await post(`/api/labs/${lab}/help`, { check: null, words: "<b>please</b>" });
  await post("/api/help/take", { call: 1 }, "trainer");
  await post(
    `/api/appraisals/${lab}`,
    { criterion: "cp03/cabling-and-wifi", verdict: "met", words: "" },
    "trainer",
  );
  // Another's, and of a lab whose name begins alike.
  const actor = { role: "trainer", who: "max", address: "" } as const;
  await note(store, actor, "observe console", "c011 ws1");
  await note(store, actor, "reset", "c02 c01");

  const page = await (await ask(`/timeline/${lab}`, { as: "trainer" })).text();
  const rows = rowsOf(page).map((row) => row.replace(/^\d\d:\d\d:\d\d /, ""));
  expect(rows.slice(-12)).toEqual([
    "exercise cp03/office-move: end, 2/3 satisfied, had to be kept and is lost: cp07/x",
    "zoe hands ws1 back, or had it still at that time",
    expect.stringMatching(/^c01 types on ws1, until /),
    "zoe takes over a terminal of ws1",
    "the lab goes on",
    "the lab is paused",
    "c01 takes the declaration back",
    "c01 declares local account mon1 prometheus: uid 150 (demande 14 : mesures de mon1)",
    "c01 takes a hint of cp03/names-resolve: where to look, 2 min",
    "look at the lab: ✓ 1 ✗ 0 cp03/names-resolve → ✓",
    "look at the lab: ✓ 0 ✗ 1",
    "exercise cp03/office-move: start",
  ]);
  expect(rows.slice(0, -12).toSorted()).toEqual(
    [
      "c01 reset ws1",
      "c01 calls for help &lt;b>please&lt;/b>",
      "zoe takes the call",
      "zoe judges cp03/cabling-and-wifi: met",
    ].toSorted(),
  );
  expect(page).not.toContain("<b>");
  expect(page).not.toContain("<script");
});

test("clocks that a trainer had started or stopped have his name, and a hint that he gave has no price", async () => {
  const id = "cp03/office-move";
  const { ask, store } = await scriptedPortal({
    journalsOf: async () => ({
      ...none,
      exercises: [
        { id, startedAt: at(2), finishedAt: at(10), satisfied: 2, of: 3 },
        { id, startedAt: at(20), finishedAt: at(30), satisfied: 3, of: 3 },
        { id, startedAt: at(50) },
      ],
      hints: [
        {
          check: "cp03/names-resolve",
          step: "where",
          minutes: 0,
          takenAt: at(5),
          text: { fr: "", en: "" },
        },
      ],
    }),
  });
  const noted: [minute: number, role: string, who: string, what: string, about: string][] = [
    [1, "trainer", "zoe", "exercise start", `${lab} ${id}`],
    [9, "trainer", "max", "exercise finish", lab],
    [19, "candidate", lab, "exercise start", `${lab} ${id}`],
    // Of another exercise.
    [28, "trainer", "max", "exercise finish", `${lab} cp03/other`],
    [40, "trainer", "max", "exercise start", `${lab} ${id}`],
    [41, "trainer", "max", "exercise start failed", `${lab} ${id}`],
  ];
  await store.act(async (database) => {
    for (const [minute, role, who, what, about] of noted) {
      await database.run(
        "INSERT INTO audit (at, role, who, address, what, about) VALUES (?, ?, ?, '', ?, ?)",
        [at(minute), role, who, what, about],
      );
    }
  });
  const rows = rowsOf(await (await ask(`/timeline/${lab}`, { as: "trainer" })).text());
  expect(rows.map((row) => row.replace(/^\d\d:\d\d:\d\d /, ""))).toEqual([
    `exercise ${id}: start`,
    `max could not start the exercise ${id}`,
    `exercise ${id}: end, 3/3 satisfied`,
    `exercise ${id}: start`,
    `max exercise ${id}: end from the board, 2/3 satisfied`,
    `${lab} is given a hint of cp03/names-resolve: where to look, at no price`,
    `zoe exercise ${id}: start, from the board`,
  ]);
});

/** One of each that the board may ask for. */
const deeds: { readonly [K in AskedDeed["kind"]]: Extract<AskedDeed, { kind: K }> } = {
  start: { kind: "start", exercise: "cp06/restore-the-second-site" },
  draw: { kind: "draw", competences: [] },
  extend: { kind: "extend", exercise: null, minutes: 5 },
  finish: { kind: "finish", exercise: null },
  examStart: { kind: "examStart", exam: "tuesday", extra: {} },
  examExtend: { kind: "examExtend", by: { minutes: 10 } },
  examFinish: { kind: "examFinish" },
  break: { kind: "break", faults: ["cp03/small-mtu"] },
  breakByLot: { kind: "breakByLot", count: 1, levels: [1, 2], letter: true },
  reset: { kind: "reset", machines: ["ws1"] },
  resetAreas: { kind: "resetAreas", areas: ["terminal"] },
  resetLab: { kind: "resetLab" },
  up: { kind: "up" },
  down: { kind: "down" },
  check: { kind: "check", competences: [] },
  save: { kind: "save", checkpoint: "tuesday", replace: false },
  restore: { kind: "restore", checkpoint: "tuesday" },
  forget: { kind: "forget", checkpoint: "tuesday" },
  writeAs: { kind: "writeAs", login: "l.martin", subject: "A", text: "B", ticket: null },
  takeUser: { kind: "takeUser", login: "l.martin", isTrainers: true },
  playScenario: { kind: "playScenario", scenario: "matinee", minutes: 30 },
  stopScenario: { kind: "stopScenario" },
  pause: { kind: "pause" },
  resume: { kind: "resume" },
  hint: { kind: "hint", check: null },
  message: { kind: "message", text: "hello" },
  freeze: { kind: "freeze" },
  thaw: { kind: "thaw" },
};

test("whatever a trainer does from his board, or takes back, has a name in the timeline, done or failed", async () => {
  const { portal } = await scriptedPortal();
  const verbs = Object.values(deeds).flatMap((asked) => {
    const { verb, undo } = deedOf(asked, portal);
    return [verb, ...(undo ? [undo.deed().verb] : [])];
  });
  expect(new Set(verbs).size).toBeGreaterThan(12);
  const named = (word: string) => doneNames.has(word) || toldElsewhere.has(word);
  expect(verbs.filter((verb) => !named(verb))).toEqual([]);
  expect(verbs.filter((verb) => !doneNames.has(`${verb} failed`))).toEqual([]);
});

/** Of no one lab: they are in no timeline. */
const ofNoLab = ["class", "exam draw", "wrong card", "wrong invitation", "wrong password"];

test("whatever else is noted of a lab has a name in its timeline", () => {
  const portal = join(root, "scripts", "portal");
  const sources = readdirSync(portal, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(portal, file), "utf8"))
    .join("\n");
  const words = [...sources.matchAll(/\bnote\((?:[^;]*?)actor, "([^"]+)"/g)].map(
    ([, word = ""]) => word,
  );
  expect(words.length).toBeGreaterThan(20);
  expect(
    words.filter(
      (word) => !doneNames.has(word) && !toldElsewhere.has(word) && !ofNoLab.includes(word),
    ),
  ).toEqual([]);
});

test("what can't be read is told, and the rest is there all the same", async () => {
  const unread = new UnreadableFacts(
    "/lab/hints.json",
    { fr: "est vide", en: "is empty" },
    { fr: "remettez-le", en: "put it back" },
  );
  const { ask } = await scriptedPortal({
    journalsOf: async () => ({ ...none, pauses: [{ since: at(1), guests: [] }], unread: [unread] }),
  });
  const page = await (await ask(`/timeline/${lab}`, { as: "trainer" })).text();
  expect(page).toContain("/lab/hints.json");
  expect(rowsOf(page)).toHaveLength(1);
});
