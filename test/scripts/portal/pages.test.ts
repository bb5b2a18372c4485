import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { result } from "../../lib/result.js";
import type { Asker } from "../../lib/scripted-portal.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>\u001b]52;c;aGk=\u0007`;

/** Reads a stream's messages, as a page does. */
async function* messagesOf(answer: Response): AsyncGenerator<Record<string, unknown>> {
  const decoder = new TextDecoder();
  let heard = "";
  for await (const piece of answer.body ?? []) {
    heard += decoder.decode(piece as Uint8Array, { stream: true });
    const [...whole] = heard.split("\n\n");
    heard = whole.pop() ?? "";
    for (const one of whole) {
      if (one.startsWith("data: ")) yield JSON.parse(one.slice("data: ".length));
    }
  }
}

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

test("what a machine says is text on a page, whatever it says", async () => {
  const { ask, portal } = await scriptedPortal({
    factsOf: async () => ({
      state: "up",
      machines: [{ name: "ws1", state: "starting", why: hostile }],
      holders: [],
      exercises: { lab, exercises: [], halfDone: [] },
      changedAt: "",
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
  expect(JSON.parse(data).view.results["cp03/names-resolve"].seen).toContain(hostile);
});

test("a candidate's page has his lab's machines, why one isn't ready, and every competence", async () => {
  const { ask } = await scriptedPortal();
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  expect(page).toContain("sshd: no port 22");
  expect(page).toContain('href="#machine-ws1"');
  expect(page).toContain("CP17");
  expect(page).toContain("Make anew: ws1");
  const seen = await (await ask(`/labs/${lab}`, { as: "trainer" })).text();
  expect(seen).toContain("sshd: no port 22");
  expect(seen).not.toContain("Make anew: ws1");
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
            assistedBy: [],
          },
        ],
      },
      changedAt: "",
    }),
  });
  await portal.feeds.of(lab).keep([result({ id: "cp03/names-resolve", outcome: "not_satisfied" })]);
  const page = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  // With the script and the style that makes 30 kB before a terminal is asked for.
  expect(gzipSync(page).length).toBeLessThan(13_000);
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { frame } = JSON.parse(data);
  const drawn = frame.competences.filter(({ checks }: { checks: unknown }) => checks !== null);
  expect(drawn.map(({ id }: { id: string }) => id)).toEqual(["cp03"]);
  expect(frame.exercises.map(({ id }: { id: string }) => id)).toEqual([exercise]);
  const answer = await ask("/api/frames/fr", { as: "owner" });
  expect(answer.headers.get("cache-control")).toContain("immutable");
  const whole = await answer.json();
  expect(whole.exercises).toHaveLength(frame.exerciseCount);
  expect(whole.competences).toHaveLength(17);
  expect(whole.competences.every(({ checks }: { checks: unknown[] }) => checks.length > 0)).toBe(
    true,
  );
  expect(JSON.stringify(whole)).toMatch(/é/);
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
  const messages = messagesOf(await ask(`/api/labs/${lab}/events`, { as: "owner" }));
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
    results: { "cp03/names-resolve": { outcome: "not_satisfied", seen: "nothing" } },
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

test("a lab that nobody's page shows is not looked at", async () => {
  const factsOf = vi.fn(async () => ({
    state: "up" as const,
    machines: [],
    holders: [],
    exercises: { lab, exercises: [], halfDone: [] },
    changedAt: "",
  }));
  const { ask } = await scriptedPortal({ factsOf });
  const messages = messagesOf(await ask(`/api/labs/${lab}/events`, { as: "owner" }));
  await messages.next();
  await messages.return(undefined);
  // The look that goes on, and no other.
  await setTimeout(2500);
  const looks = factsOf.mock.calls.length;
  await setTimeout(2500);
  expect(factsOf.mock.calls.length).toBe(looks);
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

test("a stream ends with its reader's session", { timeout: 60_000 }, async () => {
  const { ask, store } = await scriptedPortal();
  const messages = messagesOf(await ask(`/api/labs/${lab}/events`, { as: "owner" }));
  await messages.next();
  await store.act((database) => database.run("DELETE FROM session WHERE who = ?", [lab]));
  let last: IteratorResult<unknown>;
  do last = await messages.next();
  while (!last.done);
  expect((await ask(`/api/labs/${lab}/events`, { as: "owner" })).status).toBe(401);
});
