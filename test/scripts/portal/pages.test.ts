import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { remedyOf } from "../../../checks/remedy-of.js";
import { routes } from "../../../scripts/portal/routes/routes.js";
import { drawCard } from "../../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { inviteTrainer } from "../../../scripts/portal/ways-in/trainers.js";
import { messagesOf } from "../../lib/messages-of.js";
import { result } from "../../lib/result.js";
import type { Asker } from "../../lib/scripted-portal.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

/** Times, which another answer tells otherwise. */
const times = /\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d/g;

/** What a page's script is handed. */
async function dataOf(page: Response) {
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(await page.text()) ?? [];
  return JSON.parse(data);
}

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>\u001b]52;c;aGk=\u0007`;

test.for<readonly [string, Asker]>([
  ["/", "nobody"],
  ["/trainer", "nobody"],
  ["/invitation", "nobody"],
  [`/labs/${lab}`, "owner"],
  ["/board", "trainer"],
  ["/guides", "nobody"],
  ["/guides/candidate", "nobody"],
  ["/guides/trainer", "trainer"],
  ["/nowhere", "nobody"],
])("%s lets nothing in from outside, and no script but its own", async ([path, as]) => {
  const { ask } = await scriptedPortal();
  const answer = await ask(path, { as });
  const policy = answer.headers.get("content-security-policy") ?? "";
  for (const rule of [
    "default-src 'none'",
    "script-src 'self';",
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(rule);
  }
  // Where there are terminals, their colours are styles that xterm.js makes.
  const unsafe = policy.match(/[^;]*unsafe[^;]*/g) ?? [];
  expect(unsafe.map((rule) => rule.trim())).toEqual(
    path.startsWith("/labs/") ? ["style-src 'self' 'unsafe-inline'"] : [],
  );
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  // Browsers would refuse a certificate of the bench's own for good.
  expect(answer.headers.get("strict-transport-security")).toBeNull();
  const page = await answer.text();
  expect(page).toMatch(/^<!doctype html><html lang="en">/);
  expect(page).not.toMatch(/\son[a-z]+=|javascript:|\sstyle=|(?:src|href)="(?:https?:)?\/\//);
  const scripts = [...page.matchAll(/<script\b([^>]*)>/g)].map(([, own]) => own);
  expect(scripts.every((own) => /type="application\/json"| src="\/assets\//.test(own ?? ""))).toBe(
    true,
  );
});

test("the style that a page has in it is the one that its policy names", async () => {
  const { ask } = await scriptedPortal();
  const answer = await ask("/", {});
  const [, style = ""] = /<style>(.*?)<\/style>/s.exec(await answer.text()) ?? [];
  const digest = createHash("sha256").update(style).digest("base64");
  expect(style).not.toBe("");
  expect(answer.headers.get("content-security-policy")).toContain(
    `style-src 'self' 'sha256-${digest}';`,
  );
});

test("what a machine says is text on a page, whatever it says", async () => {
  const { ask, portal } = await scriptedPortal({
    factsOf: async () => ({
      state: "up",
      machines: [{ name: "ws1", state: "starting", why: hostile }],
      holders: [],
      exercises: { lab, exercises: [], halfDone: [] },
      changedAt: "",
      hints: [],
    }),
  });
  await portal.feeds
    .of(lab)
    .keep([result({ id: "cp03/names-resolve", outcome: "not_satisfied", seen: hostile })]);
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  expect(page).toContain("alert(1)");
  expect(page).not.toContain("<script>alert");
  expect(page).not.toContain("<img");
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { told } = JSON.parse(data).view.results["cp03/names-resolve"];
  expect(told.seen).toContain(hostile);
});

test("a candidate's page has his lab's machines, why one isn't ready, and every competence", async () => {
  const { ask } = await scriptedPortal();
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  expect(page).toContain("sshd: no port 22");
  expect(page).toContain('href="#machine-ws1"');
  expect(page).toContain("CP17");
  expect(page).toContain("Reset: ws1");
  const seen = await (await ask(`/labs/${lab}`, { as: "trainer" })).text();
  expect(seen).toContain("sshd: no port 22");
  expect(seen).not.toContain("Reset: ws1");
});

test("a page has the checks and briefs that it draws, and fetches the others once for all visits", async () => {
  const exercise = "cp06/restore-the-second-site";
  const { ask, portal } = await scriptedPortal({
    factsOf: async () => ({
      state: "up",
      machines: [],
      holders: [],
      exercises: {
        lab,
        halfDone: [],
        exercises: [
          {
            id: exercise,
            startedAt: "2026-01-01T09:00:00.000Z",
            tookMinutes: 1,
            hintMinutes: 0,
            minutes: 30,
            of: 3,
            lost: [],
            failed: {},
            assistedBy: [],
          },
        ],
      },
      changedAt: "",
      hints: [],
    }),
  });
  await portal.feeds.of(lab).keep([result({ id: "cp03/names-resolve", outcome: "not_satisfied" })]);
  const drawnFor = async (as: Asker) => {
    const { frame } = await dataOf(await ask(`/labs/${lab}`, { as }));
    return frame.competences.filter(({ checks }: { checks: unknown }) => checks !== null);
  };
  expect((await drawnFor("trainer")).map(({ id }: { id: string }) => id)).toEqual(["cp03"]);
  // They are closed to its candidate while the exercise runs.
  expect(await drawnFor("owner")).toEqual([]);
  const { frame } = await dataOf(await ask(`/labs/${lab}`, { as: "owner" }));
  expect(frame.exercises.map(({ id }: { id: string }) => id)).toEqual([exercise]);
  const answer = await ask(`/api/labs/${lab}/frames/fr`, { as: "owner" });
  expect(answer.headers.get("cache-control")).toContain("immutable");
  const whole = await answer.json();
  expect(whole.exercises).toHaveLength(frame.exerciseCount);
  expect(whole.competences).toHaveLength(17);
  expect(whole.competences.every(({ checks }: { checks: unknown[] }) => checks.length > 0)).toBe(
    true,
  );
  expect(JSON.stringify(whole)).toMatch(/é/);
});

test("of what is well a page is told the outcome alone, of what is red all that was seen", async () => {
  const { ask, portal } = await scriptedPortal();
  await portal.feeds
    .of(lab)
    .keep([
      result({ id: "cp03/names-resolve", outcome: "not_satisfied", seen: "NXDOMAIN" }),
      result({ id: "cp06/names-resolve", outcome: "not_observed", seen: "off" }),
      result({ id: "cp06/ping-passes", outcome: "satisfied", seen: "10.10.10.10" }),
      result({ id: "cp06/by-eye", outcome: "needs_trainer", seen: "" }),
    ]);
  const { results } = (await dataOf(await ask(`/labs/${lab}`, { as: "owner" }))).view;
  expect(results["cp03/names-resolve"].told).toEqual({
    expected: "Names resolve",
    seen: "NXDOMAIN",
    said: "name does not exist",
  });
  expect(await (await ask(`/labs/${lab}`, { as: "owner" })).text()).toContain(
    'name does not exist <details class="seen"><summary>detail</summary><code>NXDOMAIN</code>',
  );
  expect(results["cp06/names-resolve"].told).toEqual({ expected: "Names resolve", seen: "off" });
  const seenAt = "2026-01-01T08:00:00.000Z";
  expect(results["cp06/ping-passes"]).toEqual({ outcome: "satisfied", seenAt, isOld: false });
  expect(results["cp06/by-eye"]).toEqual({ outcome: "needs_trainer", seenAt, isOld: false });
});

test("where to look is on a trainer's page and on the board, and in nothing that a candidate is sent", async () => {
  const check = "cp03/full-size-packets-pass";
  const remedy = remedyOf(check)?.en ?? "";
  expect(remedy).toContain("ping");
  const { ask, act, portal } = await scriptedPortal();
  // As an older Plateau kept it, which had it in each result.
  const red = result({ id: check, outcome: "not_satisfied", remedy: { fr: remedy, en: remedy } });
  await portal.feeds.of(lab).keep([red]);
  expect((await act(`/api/labs/${lab}/help`, { check, words: "" })).status).toBe(200);
  expect((await act(`/api/labs/${lab}/hints`, { check, take: false })).status).toBe(200);
  await portal.feeds.of(lab).keep([red]);
  const first = async (as: Asker) => {
    const messages = messagesOf(await ask(`/api/labs/${lab}/events`, { as }));
    const { value } = await messages.next();
    await messages.return(undefined);
    return JSON.stringify(value);
  };
  const sent = async (as: Asker) =>
    [
      await (await ask(`/labs/${lab}`, { as })).text(),
      await first(as),
      await (await ask(`/api/labs/${lab}/history`, { as })).text(),
      await (await ask(`/api/labs/${lab}/frames/en`, { as })).text(),
    ].join("\n");
  const own = await sent("owner");
  expect(own).toContain(check);
  expect(own).not.toContain(JSON.stringify(remedy).slice(1, -1));
  const { view } = await dataOf(await ask(`/labs/${lab}`, { as: "trainer" }));
  expect(view.results[check].told.remedy).toBe(remedy);
  expect(JSON.parse(await first("trainer")).results[check].told.remedy).toBe(remedy);
  const board = (await dataOf(await ask("/board", { as: "trainer" }))).view;
  expect(board.rows[0].stuck.remedy).toBe(remedy);
  expect(board.queue.calls[0].remedy).toBe(remedy);
});

test.for([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, br;q=0", "gzip"],
  ["identity", null],
] as const)("to %s a page and what it needs are sent by %s", async ([accepted, encoding]) => {
  const { ask } = await scriptedPortal();
  const headers = { "accept-encoding": accepted };
  for (const path of [`/labs/${lab}`, `/api/labs/${lab}/frames/en`, "/assets/portal.js"]) {
    const answer = await ask(path, { as: "owner", headers });
    const plain = await (await ask(path, { as: "owner" })).text();
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    expect(answer.headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const read = { br: brotliDecompressSync, gzip: gunzipSync, identity: (same: Buffer) => same };
    const text = read[encoding ?? "identity"](bytes).toString();
    // The time alone is another.
    expect(text.replaceAll(times, "")).toBe(plain.replaceAll(times, ""));
  }
});

test("a lab that is slow to look at is drawn of what was known, and its page is told the rest", async () => {
  let answers = Promise.resolve();
  let state: "up" | "paused" = "up";
  const { ask } = await scriptedPortal({
    async factsOf() {
      await answers;
      const exercises = { lab, exercises: [], halfDone: [] };
      return { state, machines: [], holders: [], exercises, hints: [], changedAt: "" };
    },
  });
  const drawn = async () => dataOf(await ask(`/labs/${lab}`, { as: "owner" }));
  const before = (await drawn()).view.state;
  let answer: () => void = () => undefined;
  answers = new Promise((done) => {
    answer = done;
  });
  state = "paused";
  const { mark, view } = await drawn();
  expect(view.state).toBe(before);
  const path = `/api/labs/${lab}/events?since=${mark}`;
  const messages = messagesOf<Record<string, unknown>>(await ask(path, { as: "owner" }));
  expect(Object.keys((await messages.next()).value)).toEqual(["now"]);
  answer();
  for await (const message of messages) if (message["state"] !== undefined) break;
  expect((await drawn()).view.state).not.toBe(before);
});

test("no page that is compressed has a secret in it", async () => {
  const { ask, store } = await scriptedPortal();
  const code = await drawCard(store, { candidate: lab, person: "Zoé Lenoir" });
  const invitation = await inviteTrainer(store, "yann");
  const pages = routes.filter(
    ({ method, path }) => method === "GET" && !path.startsWith("/assets/"),
  );
  for (const role of ["candidate", "trainer"] as const) {
    const token = await openSession(store, { role, who: role === "candidate" ? lab : "zoe" });
    for (const { path } of pages) {
      const answer = await ask(path.replace(":lab", lab), { token });
      // A stream has no end, and is not compressed.
      if (!/html|json/.test(answer.headers.get("content-type") ?? "")) await answer.body?.cancel();
      else {
        const text = await answer.text();
        for (const secret of [token, code, invitation]) expect(text, path).not.toContain(secret);
      }
    }
  }
});

test("a page hears what has changed since it was drawn, and who was cut off since what he heard last", async () => {
  const { ask, portal } = await scriptedPortal();
  const first = async (had: string, headers = {}) => {
    const path = `/api/labs/${lab}/events?since=${had}`;
    const messages = messagesOf<Record<string, unknown>>(await ask(path, { as: "owner", headers }));
    const { value } = await messages.next();
    await messages.return(undefined);
    return Object.keys(value).toSorted();
  };
  const drawn = async () => (await dataOf(await ask(`/labs/${lab}`, { as: "owner" }))).mark;
  const before = await drawn();
  expect(await first(before)).toEqual(["now"]);
  await portal.feeds.of(lab).keep([result({ id: "cp03/names-resolve", outcome: "not_satisfied" })]);
  const after = await drawn();
  expect(await first(before)).toContain("results");
  expect(await first(before, { "last-event-id": after })).toEqual(["now"]);
  expect(await first(after, { "last-event-id": before })).toContain("results");
  expect(await first("nonsense")).toContain("machines");
});

test("a page is told how a check goes, and what it saw", async () => {
  const { ask } = await scriptedPortal({
    async check({ candidate, words }, { tell }) {
      tell({
        type: "result",
        check: "cp03/names-resolve",
        outcome: "not_satisfied",
        done: 1,
        of: 2,
      });
      await setTimeout(400);
      const results = words.map((id) => result({ id, outcome: "not_satisfied", seen: "nothing" }));
      const startedAt = new Date().toISOString();
      return { report: { lab: candidate, startedAt, durationMs: 1, results, hindrances: [] } };
    },
  });
  const messages = messagesOf<Record<string, unknown>>(
    await ask(`/api/labs/${lab}/events`, { as: "owner" }),
  );
  const first = (await messages.next()).value;
  expect(first).toMatchObject({ doing: null, machines: { ws1: { state: "ready" } } });
  const body = { words: ["cp03/names-resolve"] };
  await ask(`/api/labs/${lab}/check`, { as: "owner", method: "POST", body });
  const told: Record<string, unknown>[] = [];
  for await (const message of messages) {
    told.push(message);
    if (message["results"]) break;
  }
  expect(told.some(({ doing }) => (doing as { done?: number } | null)?.done === 1)).toBe(true);
  expect(told.at(-1)).toMatchObject({
    results: { "cp03/names-resolve": { outcome: "not_satisfied", told: { seen: "nothing" } } },
  });
});

test("a candidate has one thing done at a time, and may stop a check", async () => {
  const stopped = vi.fn();
  const { ask, portal, done } = await scriptedPortal({
    check: (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          stopped();
          reject(signal.reason);
        });
      }),
  });
  const act = (path: string, body: unknown) =>
    ask(`/api/labs/${lab}/${path}`, { as: "owner", method: "POST", body });
  expect((await act("check", { words: [] })).status).toBe(202);
  const second = await act("check", { words: [] });
  expect(second.status).toBe(400);
  expect((await second.json()).error).toContain("one thing at a time");
  expect((await act("reset", { machines: ["ws1"] })).status).toBe(400);
  expect(done).toEqual([]);
  await act("stop", {});
  await vi.waitFor(async () => {
    expect((await portal.feeds.of(lab).snapshot()).doing).toBeUndefined();
  });
  expect(stopped).toHaveBeenCalledOnce();
  expect((await act("reset", { machines: ["ws1"] })).status).toBe(202);
  await vi.waitFor(() => expect(done).toEqual(["reset c01 ws1"]));
});

test("how what was asked for failed is told on the page, and noted who asked", async () => {
  const { ask, portal, store } = await scriptedPortal({
    reset: () => Promise.reject(new Error("no room")),
  });
  const body = { machines: ["ws1"] };
  await ask(`/api/labs/${lab}/reset`, { as: "owner", method: "POST", body });
  await vi.waitFor(async () => {
    const { notice } = await portal.feeds.of(lab).snapshot();
    expect(notice).toMatchObject({ isGood: false, text: "no room" });
  });
  const noted = await store.act((database) => database.all("SELECT * FROM audit"));
  expect(noted).toMatchObject([
    { role: "candidate", who: lab, address: "192.0.2.1", what: "reset", about: "c01 ws1" },
  ]);
});

test("200 streams of one person are not all opened, and others have theirs", async () => {
  const { ask, portal } = await scriptedPortal();
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => ask(`/api/labs/${lab}/events`, { as: "owner" })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  const other = await ask(`/api/labs/${lab}/events`, { as: "trainer" });
  expect(other.status).toBe(200);
  await Promise.all([...answers, other].map(({ body }) => body?.cancel()));
  await vi.waitFor(() => expect(portal.streams.size).toBe(0));
});

test("who has been stuck for longest comes first on the board", async () => {
  const { ask, portal } = await scriptedPortal({ standingLabs: async () => ["c01", "c02", "c03"] });
  const red = (id: string, startedAt: string) =>
    result({ id, outcome: "not_satisfied", startedAt });
  const late = "2026-01-01T10:00:00.000Z";
  const early = "2026-01-01T09:00:00.000Z";
  await portal.feeds.of("c02").keep([red("cp03/names-resolve", late)]);
  await portal.feeds.of("c03").keep([red("cp03/names-resolve", early)]);
  // Seen again, it has been red since the first time.
  await portal.feeds.of("c03").keep([red("cp03/names-resolve", "2026-01-01T11:00:00.000Z")]);
  const page = await (await ask("/board", { as: "trainer" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { rows } = JSON.parse(data).view;
  expect(rows.map((row: { lab: string }) => row.lab)).toEqual(["c03", "c02", "c01"]);
  expect(rows[0]).toMatchObject({
    stuck: { check: "cp03/names-resolve", since: early },
    cells: { cp03: { satisfied: 0, red: 1, unseen: 0 } },
  });
});

test("a stream ends with its reader's session, whatever process has ended that, within a second", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const { ask, store } = await scriptedPortal();
  const messages = messagesOf<Record<string, unknown>>(
    await ask(`/api/labs/${lab}/events`, { as: "owner" }),
  );
  await messages.next();
  await drawCard(store, { candidate: lab, person: "" });
  vi.advanceTimersByTime(1000);
  let last: IteratorResult<unknown>;
  do last = await messages.next();
  while (!last.done);
  expect((await ask(`/api/labs/${lab}/events`, { as: "owner" })).status).toBe(401);
});

test("who leaves has nothing open any more, in whatever tab, before any clock has run", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const { ask } = await scriptedPortal();
  const answer = await ask(`/api/labs/${lab}/events`, { as: "owner" });
  const [leaving, others] = [messagesOf(answer), ask(`/api/labs/${lab}/events`, { as: "trainer" })];
  const trainers = messagesOf(await others);
  await Promise.all([leaving.next(), trainers.next()]);
  await ask("/session/end", { as: "owner", method: "POST", body: new URLSearchParams() });
  let last: IteratorResult<unknown>;
  do last = await leaving.next();
  while (!last.done);
  expect((await ask(`/labs/${lab}`, { as: "owner" })).status).toBe(303);
  expect((await ask(`/labs/${lab}`, { as: "trainer" })).status).toBe(200);
});
