import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { scenarios } from "../../../checks/scenarios/index.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import type { AskedDeed } from "../../../scripts/portal/deeds/asked-deed.js";
import { keepMembers } from "../../../scripts/portal/store/members.js";
import type { UseCases } from "../../../scripts/portal/use-cases.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { result } from "../../lib/result.js";
import { scriptedPortal } from "../../lib/scripted-portal.js";

const exercise = "cp06/restore-the-second-site";
const all = ["c01", "c02", "c03"];

/** A portal with three labs, and what its trainer does there. */
async function board(own: Partial<UseCases> = {}) {
  const scripted = await scriptedPortal({ standingLabs: async () => all, ...own });
  const { ask, portal, store } = scripted;
  const post = (path: string, body: unknown) =>
    ask(`/api/board/${path}`, { as: "trainer", method: "POST", body });
  const over = (id: string) =>
    vi.waitFor(
      () => {
        const batch = portal.batches.get(id);
        expect(batch.isOver).toBe(true);
        return batch;
      },
      { timeout: 20_000 },
    );
  /** Ask for a deed, and wait for its end. */
  const act = async (asked: AskedDeed, labs: readonly string[] = all) => {
    const answer = await post("acts", { labs, act: asked });
    expect(answer.status).toBe(202);
    return over((await answer.json()).act);
  };
  const audit = () =>
    store.act((database) => database.all("SELECT role, who, what, about FROM audit ORDER BY id"));
  return { ...scripted, post, act, over, audit };
}

/** What became of each lab, in English. */
function toldOf({ labs }: Awaited<ReturnType<Awaited<ReturnType<typeof board>>["act"]>>) {
  return [...labs].map(([lab, { state, told }]) => {
    return `${lab} ${state}: ${typeof told === "string" ? told : told.en}`;
  });
}

test.for<readonly [AskedDeed, string]>([
  [{ kind: "start", exercise }, `start LAB ${exercise}`],
  [{ kind: "extend", exercise, minutes: 10 }, `extend LAB ${exercise} 10`],
  [{ kind: "finish", exercise }, `finish LAB ${exercise}`],
  [{ kind: "break", faults: ["cp03/small-mtu"] }, "break LAB cp03/small-mtu"],
  [{ kind: "breakByLot", count: 1, levels: [1, 2], letter: true }, "break LAB cp03/small-mtu"],
  [{ kind: "reset", machines: ["ws1"] }, "reset LAB ws1"],
  [{ kind: "resetAreas", areas: ["terminal"] }, "reset LAB ts1"],
  [{ kind: "resetLab" }, "reset LAB "],
  [{ kind: "examStart", exam: "tuesday", extra: {} }, "exam start LAB tuesday"],
  [{ kind: "up" }, "up LAB"],
  [{ kind: "down" }, "down LAB"],
  [{ kind: "check", competences: [] }, "check LAB "],
  [{ kind: "save", checkpoint: "tuesday", replace: false }, "save LAB tuesday"],
  [{ kind: "restore", checkpoint: "tuesday" }, "restore LAB tuesday"],
  [{ kind: "forget", checkpoint: "tuesday" }, "remove LAB tuesday"],
  [
    { kind: "writeAs", login: "l.martin", subject: "Écran", text: "Noir.", ticket: 12 },
    'play LAB {"as":"l.martin","subject":"Écran","text":"Noir.","ticket":12}',
  ],
  [{ kind: "takeUser", login: "l.martin", isTrainers: true }, "take LAB l.martin"],
  [{ kind: "playScenario", scenario: "matinee", minutes: 20 }, "scenario LAB matinee 20"],
  [{ kind: "stopScenario" }, "stop scenario LAB"],
  [{ kind: "pause" }, "pause LAB"],
  [{ kind: "resume" }, "resume LAB"],
])(
  "%j is done to each lab that is chosen by its use case, and noted with who",
  async ([asked, what]) => {
    const { act, done, audit } = await board();
    const batch = await act(asked);
    expect(batch.labsThat("done"), toldOf(batch).join()).toEqual(all);
    expect(done.toSorted()).toEqual(all.map((lab) => what.replace("LAB", lab)));
    const noted = await audit();
    for (const lab of all) {
      expect(noted).toContainEqual({
        role: "trainer",
        who: "zoe",
        what: batch.deed.verb,
        about: expect.stringMatching(new RegExp(`^${lab}\\b`)),
      });
    }
  },
);

test("labs are made of those on the board who have none, with the areas of the roster; others are told apart", async () => {
  const wanted: unknown[] = [];
  const { act, done, store } = await board({
    async withNewLabs(labs, work) {
      wanted.push(...labs.map(({ lab }) => lab));
      await work();
    },
  });
  const person = { person: "Ann", team: "", language: "" as const };
  await keepMembers(store, [{ ...person, candidate: "c04", areas: ["directory"] }]);
  const batch = await act({ kind: "up" }, ["c01", "c04", "c99"]);
  expect(wanted).toEqual(["c01", "c04"]);
  expect(done.toSorted()).toEqual(["up c01", "up c04 directory"]);
  expect(toldOf(batch)[2]).toContain("c99 failed: 'c99' is not on the board");
});

test("where the server has no room for all no lab is made, and each says why", async () => {
  const { act, done } = await board({
    withNewLabs: () => Promise.reject(new Misuse({ fr: "trop peu", en: "too little memory" })),
  });
  const batch = await act({ kind: "up" });
  expect(done).toEqual([]);
  expect(toldOf(batch)).toEqual(all.map((lab) => `${lab} failed: too little memory`));
});

test("what a trainer saved is removed by undoing that, unless another was replaced by it", async () => {
  const { act, post, over, done } = await board();
  const batch = await act({ kind: "save", checkpoint: "tuesday", replace: false }, ["c02"]);
  await over((await (await post("acts/undo", { act: batch.id })).json()).act);
  expect(done).toEqual(["save c02 tuesday", "remove c02 tuesday"]);
  const other = await act({ kind: "save", checkpoint: "tuesday", replace: true }, ["c02"]);
  expect((await post("acts/undo", { act: other.id })).status).toBe(400);
});

test("a trainer's check says what is red on the board, and is no good news then", async () => {
  const { act, portal } = await board({
    async check({ candidate, isTrainer }) {
      expect(isTrainer).toBe(true);
      const startedAt = new Date().toISOString();
      const results = [
        { ...result({ id: "cp06/dora-in-siteb" }), outcome: "not_satisfied" as const },
        result({ id: "cp06/dora-in-guest" }),
      ];
      return { report: { lab: candidate, startedAt, durationMs: 1, results, hindrances: [] } };
    },
  });
  const batch = await act({ kind: "check", competences: [] }, ["c01"]);
  expect(toldOf(batch)).toEqual(["c01 done: ✓ 1 · ✗ 1: cp06/dora-in-siteb"]);
  expect(batch.labs.get("c01")?.isGood).toBe(false);
  const { results } = await portal.feeds.of("c01").snapshot();
  expect(results.get("cp06/dora-in-siteb")?.outcome).toBe("not_satisfied");
});

test("a cable that a trainer moves is not named to its candidate, and goes back to its place", async () => {
  const { ask, post, over, done, portal } = await board();
  const body = { machine: "ws1", from: "lan", to: "guest" };
  const answer = await ask("/api/labs/c01/plug", { as: "trainer", method: "POST", body });
  expect(answer.status).toBe(202);
  const batch = await over(portal.batches.list()[0]?.id ?? "");
  expect(toldOf(batch)).toEqual(["c01 done: plugged into guest"]);
  expect(batch.deed.shown.en).not.toContain("ws1");
  expect((await portal.feeds.of("c01").snapshot()).notice).toBeUndefined();
  await over((await (await post("acts/undo", { act: batch.id })).json()).act);
  expect(done).toEqual(["plug c01 ws1 lan guest", "plug c01 ws1 lan lan"]);
});

test.for<AskedDeed>([
  { kind: "save", checkpoint: "../c02", replace: false },
  { kind: "restore", checkpoint: "" },
  { kind: "writeAs", login: "l.martin", subject: "A\nBcc: x@y", text: "B", ticket: null },
])("%j is refused before anything is begun", async (asked) => {
  const { post, done } = await board();
  expect((await post("acts", { labs: ["c01"], act: asked })).status).toBe(400);
  expect(done).toEqual([]);
});

test("an exercise that is drawn is drawn for each, and noted by its name", async () => {
  const { act, done, audit } = await board();
  await act({ kind: "draw", competences: ["cp06"] });
  expect(done.toSorted()).toEqual([
    ...all.map((lab) => `draw ${lab} cp06`),
    ...all.map((lab) => `start ${lab} ${exercise}`),
  ]);
  expect(await audit()).toContainEqual(
    expect.objectContaining({ what: "exercise start", about: `c02 ${exercise}` }),
  );
});

test("what is to be ended or extended may be whatever runs; where nothing does that is said", async () => {
  const { act, done } = await board({
    progressOf: async (candidates) =>
      candidates.map((candidate) => ({
        candidate,
        state: "up",
        exercises: (candidate === "c02" ? [] : [exercise, "cp03/office-move"]).map((id) => ({
          id,
          endsAt: "2026-12-01T10:00:00.000Z",
          stoppedAt: null,
        })),
      })),
  });
  const batch = await act({ kind: "extend", exercise: null, minutes: 5 });
  expect(done.filter((line) => line.startsWith("extend c01"))).toEqual([
    `extend c01 ${exercise} 5`,
    "extend c01 cp03/office-move 5",
  ]);
  expect(toldOf(batch)[1]).toBe("c02 failed: no exercise runs in lab 'c02': start one first");
});

test("one that fails stops nobody: it says why, is noted, and can be tried again alone", async () => {
  let isBroken = true;
  const { act, post, over, done, audit } = await board({
    async reset({ candidate, machines }) {
      if (candidate === "c02" && isBroken) throw new Error("no room");
      done.push(`reset ${candidate}`);
      return { lab: candidate, machines, notReady: [] };
    },
  });
  const batch = await act({ kind: "reset", machines: ["ws1"] });
  expect(batch.labsThat("done")).toEqual(["c01", "c03"]);
  expect(toldOf(batch)[1]).toBe("c02 failed: no room");
  expect(await audit()).toContainEqual(
    expect.objectContaining({ what: "reset failed", about: "c02 ws1" }),
  );
  isBroken = false;
  const again = await over((await (await post("acts/again", { act: batch.id })).json()).act);
  expect(toldOf(again)).toEqual(["c02 done: 1 machines as new: ws1"]);
  expect((await post("acts/again", { act: again.id })).status).toBe(400);
});

test("a lab that is not there fails with what to do, and nothing is done to it", async () => {
  const { act, done, store } = await board();
  await drawCard(store, { candidate: "c04", person: "Ann" });
  const labs = ["c01", "c04", "c99"];
  const batch = await act({ kind: "reset", machines: ["ws1"] }, labs);
  expect(toldOf(batch)).toEqual([
    "c01 done: 1 machines as new: ws1",
    "c04 failed: there is no lab 'c04': make it with 'lab up c04'",
    expect.stringContaining("c99 failed: 'c99' is not on the board"),
  ]);
  expect(done).toEqual(["reset c01 ws1"]);
  // Who has a card can be written to before his lab stands.
  const message = await act({ kind: "message", text: "hello" }, labs);
  expect(message.labsThat("done")).toEqual(["c01", "c04"]);
});

test("1,000 labs are told one by one, in their order, and 1,001 are refused as a whole", async () => {
  const labs = Array.from({ length: 1000 }, (_, at) => `x${at}`);
  const { act, post, done } = await board({ standingLabs: async () => ["x0", "x999"] });
  const begun = performance.now();
  const batch = await act({ kind: "reset", machines: ["ws1"] }, labs);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(batch.labsThat("done")).toEqual(["x0", "x999"]);
  expect(batch.labsThat("failed")).toHaveLength(998);
  expect(done).toEqual(["reset x0 ws1", "reset x999 ws1"]);
  const more = await post("acts", { labs: [...labs, "x1000"], act: { kind: "pause" } });
  expect(more.status).toBe(400);
  expect((await more.json()).error).toContain("1001 labs chosen, 1000 at most");
});

test.for<readonly [string, unknown]>([
  ["no lab", { labs: [], act: { kind: "pause" } }],
  ["a name that can't be one", { labs: ["../c01"], act: { kind: "pause" } }],
  ["a folder of Plateau's own", { labs: ["portal"], act: { kind: "pause" } }],
  ["an unknown deed", { labs: ["c01"], act: { kind: "uninstall" } }],
  ["an unknown fault", { labs: ["c01"], act: { kind: "break", faults: ["cp03/nothing"] } }],
  ["an unknown machine", { labs: ["c01"], act: { kind: "reset", machines: ["ws9"] } }],
  ["no machine", { labs: ["c01"], act: { kind: "reset", machines: [] } }],
  ["too much time", { labs: ["c01"], act: { kind: "extend", exercise, minutes: 241 } }],
  [
    "a scenario without end",
    { labs: ["c01"], act: { kind: "playScenario", scenario: "matinee", minutes: 241 } },
  ],
  ["less time", { labs: ["c01"], act: { kind: "extend", exercise, minutes: -5 } }],
  [
    "levels the wrong way",
    { labs: ["c01"], act: { kind: "breakByLot", count: 1, levels: [3, 1], letter: true } },
  ],
  [
    "a hundred faults",
    { labs: ["c01"], act: { kind: "breakByLot", count: 100, levels: [1, 3], letter: true } },
  ],
  ["an empty message", { labs: ["c01"], act: { kind: "message", text: "  " } }],
  [
    "a message that is too long",
    { labs: ["c01"], act: { kind: "message", text: "x".repeat(2001) } },
  ],
  ["words that are no JSON", "{"],
])("%s is refused as a whole, with nothing done", async ([, body]) => {
  const { post, done, audit, portal } = await board();
  expect((await post("acts", body)).status).toBe(400);
  expect(done).toEqual([]);
  expect(portal.batches.list()).toEqual([]);
  expect(await audit()).toEqual([]);
});

test("labs have their turns in the order in which they were given", async () => {
  const order: string[] = [];
  const { act } = await board({
    async pause({ candidate }, { rank }) {
      await rank?.before;
      // As whoever stands in the line of the server.
      await setTimeout(candidate === "c01" ? 60 : 0);
      order.push(candidate);
      rank?.placed();
      return { lab: candidate, cutOff: [], faults: [] };
    },
  });
  await act({ kind: "pause" }, ["c03", "c01", "c02"]);
  expect(order).toEqual(["c03", "c01", "c02"]);
});

test("what a candidate has begun ends first, keeps no other lab back, and two trainers' deeds come one after the other", async () => {
  let finish: () => void = () => undefined;
  const { ask, act, post, over, done } = await board({
    check: ({ candidate }) =>
      new Promise((resolve) => {
        finish = () => {
          done.push(`checked ${candidate}`);
          const startedAt = new Date().toISOString();
          resolve({
            report: { lab: candidate, startedAt, durationMs: 1, results: [], hindrances: [] },
          });
        };
      }),
  });
  await ask("/api/labs/c01/check", { as: "owner", method: "POST", body: { words: [] } });
  const begin = async (asked: AskedDeed) =>
    (await (await post("acts", { labs: all, act: asked })).json()).act as string;
  const [one, two] = [await begin({ kind: "pause" }), await begin({ kind: "resume" })];
  await vi.waitFor(() => expect(done).toContain("resume c03"));
  expect(done.some((line) => line.endsWith("c01"))).toBe(false);
  finish();
  const [first, second] = [await over(one), await over(two)];
  expect([...first.labsThat("done"), ...second.labsThat("done")]).toEqual([...all, ...all]);
  expect(done.filter((line) => line.endsWith("c01"))).toEqual([
    "checked c01",
    "pause c01",
    "resume c01",
  ]);
  await act({ kind: "message", text: "done" });
});

test("what waits is not begun once it is stopped, and what goes on is told to stop", async () => {
  const { post, over, done, ask, portal } = await board({
    pause: ({ candidate }, { signal }) =>
      new Promise((_, reject) => {
        done.push(`pause ${candidate}`);
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  const { act: id } = await (await post("acts", { labs: all, act: { kind: "pause" } })).json();
  await vi.waitFor(() => expect(done).toHaveLength(3));
  // No candidate stops what a trainer does.
  await ask("/api/labs/c01/stop", { as: "owner", method: "POST", body: {} });
  expect(portal.feeds.of("c01").now).toBeDefined();
  await post("acts/stop", { act: id });
  const batch = await over(id);
  expect(batch.labsThat("stopped")).toEqual(all);
  expect(portal.feeds.of("c01").now).toBeUndefined();
});

test("where the server's memory does not hold all that would go on, none of them does", async () => {
  const { act, done } = await board({
    withRoom: async () => {
      throw new Misuse({ fr: "pas la place", en: "no room: 3 labs need 4 GiB" });
    },
  });
  const batch = await act({ kind: "resume" });
  expect(toldOf(batch)).toEqual(all.map((lab) => `${lab} failed: no room: 3 labs need 4 GiB`));
  expect(done).toEqual([]);
});

test("20 deeds go on at once, no more", async () => {
  const { post, portal } = await board({
    pause: (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      }),
  });
  const statuses = await Promise.all(
    Array.from({ length: 25 }, async () => {
      return (await post("acts", { labs: ["c01"], act: { kind: "pause" } })).status;
    }),
  );
  expect(statuses.filter((status) => status === 202)).toHaveLength(20);
  await portal.batches.end();
  expect(portal.batches.list().every(({ isOver }) => isOver)).toBe(true);
});

test("the newest that are over are shown, and no more", async () => {
  const { act, portal } = await board();
  for (let at = 0; at < 12; at += 1) await act({ kind: "message", text: `${at}` }, ["c01"]);
  expect(portal.batches.list().length).toBeLessThanOrEqual(9);
  const [newest] = portal.batches.list();
  expect(newest?.deed.what.en).toBe("message: 11");
});

test("no fault is told on a candidate's page, not even where it could not be put in force", async () => {
  const { act, ask } = await board({
    break: async () => {
      throw new Error("cp03/small-mtu: an MTU of 1400 can't be set");
    },
  });
  const messages = await ask("/api/labs/c01/events", { as: "owner" });
  const batch = await act({ kind: "break", faults: ["cp03/small-mtu"] }, ["c01"]);
  expect(toldOf(batch)[0]).toContain("small-mtu");
  await setTimeout(300);
  const page = await (await ask("/labs/c01", { as: "owner" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  expect(JSON.stringify(JSON.parse(data).view)).not.toMatch(/small-mtu|MTU/);
  await messages.body?.cancel();
});

test("time that was given is taken back from those to whom it was given, once", async () => {
  const { act, post, over, done } = await board({
    async extendExercise({ candidate, exercise: id, minutes }) {
      if (candidate === "c02") throw new Misuse({ fr: "ne court pas", en: "does not run" });
      done.push(`extend ${candidate} ${minutes}`);
      return { lab: candidate, id, minutes: 45 + minutes };
    },
  });
  const batch = await act({ kind: "extend", exercise, minutes: 10 });
  const undone = await post("acts/undo", { act: batch.id });
  await over((await undone.json()).act);
  expect(done.toSorted()).toEqual([
    "extend c01 -10",
    "extend c01 10",
    "extend c03 -10",
    "extend c03 10",
  ]);
  expect((await post("acts/undo", { act: batch.id })).status).toBe(400);
});

test("what nothing undoes is not undone", async () => {
  const { act, post } = await board();
  const batch = await act({ kind: "reset", machines: ["ws1"] });
  expect((await post("acts/undo", { act: batch.id })).status).toBe(400);
  expect((await post("acts/undo", { act: "nothing" })).status).toBe(400);
});

/** What a candidate's page is drawn from. */
async function viewOf({ ask }: Pick<Awaited<ReturnType<typeof board>>, "ask">) {
  const page = await (await ask("/labs/c01", { as: "owner" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  return { page, view: JSON.parse(data).view };
}

test("a message is on the candidate's page, kept, his to say read, and seen by the board until then", async () => {
  const hostile = "</script><script>alert(1)</script>\u202e";
  const portal = await board();
  const { act, ask, store } = portal;
  await act({ kind: "message", text: hostile });
  const { page, view } = await viewOf(portal);
  expect(view.messages).toMatchObject([{ sender: "zoe", text: hostile, readAt: null }]);
  expect(page).not.toContain("<script>alert");
  const [{ id }] = view.messages;
  const rows = async () => {
    const drawn = await (await ask("/board", { as: "trainer" })).text();
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(drawn) ?? [];
    return JSON.parse(data).view.rows as { lab: string; unread: number }[];
  };
  expect((await rows()).map(({ unread }) => unread)).toEqual([1, 1, 1]);
  // Another's is not his to read.
  const others = await store.act((database) =>
    database.get("SELECT id FROM message WHERE candidate = 'c02'"),
  );
  for (const message of [id, others?.["id"]]) {
    await ask("/api/labs/c01/messages/read", { as: "owner", method: "POST", body: { message } });
  }
  expect((await viewOf(portal)).view.messages[0].readAt).toBeTruthy();
  const unread = new Map((await rows()).map((row) => [row.lab, row.unread]));
  expect([unread.get("c01"), unread.get("c02")]).toEqual([0, 1]);
});

test("a message that comes is told to a page that is open, at once", async () => {
  const { act, ask } = await board();
  const stream = await ask("/api/labs/c01/events", { as: "owner" });
  const reader = stream.body?.getReader();
  await reader?.read();
  await act({ kind: "message", text: "to the door, please" }, ["c01"]);
  const begun = performance.now();
  let heard = "";
  while (!heard.includes("to the door")) {
    const { value } = (await reader?.read()) ?? {};
    heard += Buffer.from(value ?? []).toString();
  }
  expect(performance.now() - begun).toBeLessThan(1000);
  await reader?.cancel();
});

test("a message is taken back from who has not read it, and from nobody else", async () => {
  const portal = await board();
  const { act, ask, post, over } = portal;
  const batch = await act({ kind: "message", text: "at ten" }, ["c01", "c02"]);
  const [{ id }] = (await viewOf(portal)).view.messages;
  await ask("/api/labs/c01/messages/read", { as: "owner", method: "POST", body: { message: id } });
  const undone = await over((await (await post("acts/undo", { act: batch.id })).json()).act);
  expect(undone.labsThat("done")).toEqual(["c02"]);
  expect(toldOf(undone)[0]).toContain("has read it already");
  expect((await viewOf(portal)).view.messages).toHaveLength(1);
});

test("a hint that is given costs nothing, comes as a message, and where nothing is red there is none", async () => {
  const asked: object[] = [];
  const portal = await board({
    async hint(input) {
      asked.push(input);
      const seen = result({ id: input.check, outcome: "not_satisfied" });
      const took = {
        check: input.check,
        step: "where" as const,
        minutes: 0,
        takenAt: new Date().toISOString(),
        text: { fr: "regardez la carte", en: "look at the card" },
      };
      const { outcome } = seen;
      const state = {
        lab: input.candidate,
        check: input.check,
        outcome,
        seen: "",
        of: 1,
        taken: [],
        paidMinutes: 0,
      };
      return { state, result: seen, took };
    },
  });
  const red = (id: string, startedAt: string) =>
    result({ id, outcome: "not_satisfied", startedAt });
  await portal.portal.feeds
    .of("c01")
    .keep([
      red("cp03/names-resolve", "2026-01-01T10:00:00.000Z"),
      red("cp03/mask-fits-segment", "2026-01-01T09:00:00.000Z"),
    ]);
  const batch = await portal.act({ kind: "hint", check: null }, ["c01", "c02"]);
  expect(asked).toEqual([
    { candidate: "c01", check: "cp03/mask-fits-segment", take: true, isGift: true },
  ]);
  expect(toldOf(batch)[1]).toContain("nothing red was seen in lab 'c02'");
  const [message] = (await viewOf(portal)).view.messages;
  expect(message.text).toMatch(/^Hint given, .*: look at the card$/);
});

test("who is frozen neither checks his work nor asks for hints, is told by whom, and ends his exercise all the same", async () => {
  const portal = await board();
  const { act, ask, done, post, over } = portal;
  const asOwner = (path: string, body: unknown) =>
    ask(`/api/labs/c01/${path}`, { as: "owner", method: "POST", body });
  await act({ kind: "freeze" }, ["c02"]);
  const batch = await act({ kind: "freeze" }, ["c01", "c02"]);
  expect(toldOf(batch)).toEqual(["c01 done: frozen", "c02 done: was so already"]);
  const refused = await asOwner("check", { words: ["cp03/names-resolve"] });
  expect(refused.status).toBe(400);
  expect((await refused.json()).error).toContain("zoe has frozen the self-check");
  const check = "cp03/names-resolve";
  expect((await asOwner("hints", { check, take: false })).status).toBe(400);
  expect((await asOwner("hints", { check, take: true })).status).toBe(400);
  expect(done).toEqual([]);
  const { page, view } = await viewOf(portal);
  expect(view.frozen).toMatchObject({ trainer: "zoe" });
  expect(page).not.toContain("Check everything");
  expect((await asOwner("exercises/finish", { exercise })).status).toBe(202);
  // What was frozen before stays so.
  await over((await (await post("acts/undo", { act: batch.id })).json()).act);
  expect((await viewOf(portal)).view.frozen).toBeNull();
  expect((await asOwner("check", { words: [check] })).status).toBe(202);
  const frozen = await portal.store.act((database) => database.all("SELECT candidate FROM freeze"));
  expect(frozen).toEqual([{ candidate: "c02" }]);
});

test.for(["acts", "acts/stop", "acts/undo", "acts/again", "class/look", "class/keep"])(
  "a candidate who asks for %s does nothing, be it about his own lab",
  async (path) => {
    const { ask, done, audit, portal } = await board();
    const body = { labs: ["c01"], act: { kind: "freeze" } };
    const answer = await ask(`/api/board/${path}`, { as: "owner", method: "POST", body });
    expect(answer.status).toBe(403);
    expect(done).toEqual([]);
    expect(portal.batches.list()).toEqual([]);
    expect(await audit()).toEqual([]);
  },
);

test("a class has the same scenario with the same draws; a lab that plays one already says so, and stops nobody", async () => {
  const asked: Parameters<UseCases["startScenario"]>[0][] = [];
  const { act } = await board({
    async startScenario(input) {
      if (input.candidate === "c02") throw new Misuse({ fr: "déjà", en: "is played already" });
      asked.push(input);
    },
  });
  const batch = await act({ kind: "playScenario", scenario: "matinee", minutes: 20 });
  expect(toldOf(batch)).toEqual([
    "c01 done: begins, 20 min",
    "c02 failed: is played already",
    "c03 done: begins, 20 min",
  ]);
  expect(batch.deed.what.fr).toBe("scénario « une matinée ordinaire »");
  expect(new Set(asked.map(({ seed }) => seed)).size).toBe(1);
});

test("scenarios to choose from are those of the command, in the reader's language", async () => {
  const { ask } = await board();
  for (const language of ["fr", "en"] as const) {
    const headers = { "accept-language": language };
    const answer = await ask("/api/board/catalogue", { as: "trainer", headers });
    const wanted = Object.entries(scenarios()).map(([name, { title }]) => {
      return { name, title: title[language] };
    });
    expect((await answer.json()).scenarios).toEqual(wanted);
  }
});

test("the faults that there are, and their titles, are the trainer's alone", async () => {
  const { ask } = await board();
  expect((await ask("/api/board/catalogue", { as: "owner" })).status).toBe(403);
  const told = await (await ask("/api/board/catalogue", { as: "trainer" })).json();
  expect(told.faults.length).toBeGreaterThan(100);
  expect(told.areas.find(({ name }: { name: string }) => name === "terminal").machines).toEqual([
    "ts1",
  ]);
});
