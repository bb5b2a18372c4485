import { expect, test, vi } from "vitest";
import type { Access, Route } from "../../../scripts/portal/route.js";
import { routes } from "../../../scripts/portal/routes/routes.js";
import { openDispute } from "../../../scripts/portal/store/disputes.js";
import { callHelp } from "../../../scripts/portal/store/help-calls.js";
import { attachFile } from "../../../scripts/portal/store/report-files.js";
import { result } from "../../lib/result.js";
import { type Asker, askers, lab, scriptedPortal } from "../../lib/scripted-portal.js";

/** Who may do what, written apart from the code that decides it. */
const mayAsk: Readonly<Record<Access, readonly Asker[]>> = {
  anyone: ["nobody", "expired", "other", "owner", "trainer"],
  visitor: ["other", "owner", "trainer"],
  reader: ["owner", "trainer"],
  owner: ["owner"],
  trainer: ["trainer"],
};

/** The routes that are open to whoever has no session: a new one has to be named here. */
const open = [
  "GET /",
  "GET /trainer",
  "GET /invitation",
  "POST /session/card",
  "POST /session/trainer",
  "POST /invitation",
  "POST /language",
  "GET /assets/:name",
  "GET /guides",
  "GET /guides/candidate",
];

const seenAt = "2026-01-01T08:00:00.000Z";

/** What a route of each body is asked with, so that it goes on to do something. */
const bodies: Readonly<Record<string, unknown>> = {
  "/api/labs/:lab/check": { words: ["cp03/names-resolve"] },
  "/api/labs/:lab/stop": {},
  "/api/labs/:lab/hints": { check: "cp03/names-resolve", take: true },
  "/api/labs/:lab/exercises/start": { exercise: "cp06/restore-the-second-site" },
  "/api/labs/:lab/exercises/finish": { exercise: "cp06/restore-the-second-site" },
  "/api/labs/:lab/exam/finish": { exam: "tuesday" },
  "/api/labs/:lab/reset": { machines: ["ws1"] },
  "/api/labs/:lab/plug": { machine: "ws1", from: "lan", to: "guest" },
  "/api/labs/:lab/accounts/password": { account: "technician" },
  "/api/labs/:lab/consoles": { machine: "ws1", columns: 80, rows: 24 },
  "/api/labs/:lab/consoles/end": { console: "0".repeat(32) },
  "/api/labs/:lab/help": { check: "cp03/names-resolve", words: "I have tried dig" },
  "/api/labs/:lab/help/end": {},
  "/api/help/take": { call: 1 },
  "/api/help/close": { call: 1 },
  "/api/labs/:lab/disputes": { check: "cp03/names-resolve", seenAt, words: "it answers me" },
  "/api/labs/:lab/disputes/withdraw": { dispute: 1 },
  "/api/disputes/answer": { dispute: 1, isRight: true, words: "so it is" },
  "/api/appraisals/:lab": { criterion: "cp03/cabling-and-wifi", verdict: "met", words: "" },
  "/api/labs/:lab/report/save": {
    task: "cp06/restore-the-second-site",
    startedAt: seenAt,
    version: 0,
    words: "cable",
  },
  "/api/labs/:lab/messages/read": { message: 1 },
  "/api/labs/:lab/declaration": { text: "{}" },
  "/api/labs/:lab/declaration/undo": {},
  "/api/board/acts": { labs: [lab], act: { kind: "reset", machines: ["ws1"] } },
  "/api/board/acts/stop": { act: "none" },
  "/api/board/acts/undo": { act: "none" },
  "/api/board/acts/again": { act: "none" },
  "/api/board/class/look": Buffer.from("id;name\nc01;Zoé ws1\n"),
  "/api/board/class/keep": Buffer.from("id;name\nc01;Zoé ws1\n"),
};

/** What there has to be before some routes can do anything. */
const given: Readonly<Record<string, (scripted: Scripted) => Promise<void>>> = {
  "/api/labs/:lab/help/end": called,
  "/api/help/take": called,
  "/api/help/close": called,
  "/api/labs/:lab/report/save": begun,
  "/api/labs/:lab/disputes": seenRed,
  "/labs/:lab/files/:id": attached,
  "/api/labs/:lab/disputes/withdraw": disputed,
  "/api/disputes/answer": disputed,
};
type Scripted = Awaited<ReturnType<typeof scriptedPortal>>;

async function called({ store }: Scripted): Promise<void> {
  await callHelp(store, { candidate: lab, check: null, words: "" });
}

async function begun({ portal }: Scripted): Promise<void> {
  const known = await portal.useCases.factsOf(lab);
  const run = {
    id: "cp06/restore-the-second-site",
    startedAt: seenAt,
    of: 3,
    lost: [],
    failed: {},
  };
  const times = { minutes: 45, tookMinutes: 1, hintMinutes: 0, assistedBy: [] };
  const exercises = { lab, halfDone: [], exercises: [{ ...run, ...times }] };
  Object.assign(portal.useCases, { factsOf: async () => ({ ...known, exercises }) });
}

async function attached({ store }: Scripted): Promise<void> {
  const key = { candidate: lab, exercise: "cp03/office-move", startedAt: seenAt };
  const file = { machine: "adm1", path: "/etc/hosts", content: Buffer.from("hosts") };
  await attachFile(store, key, file);
}

async function seenRed({ portal }: Scripted): Promise<void> {
  const red = { id: "cp03/names-resolve", outcome: "not_satisfied", startedAt: seenAt } as const;
  await portal.feeds.of(lab).keep([result(red)]);
}

async function disputed(scripted: Scripted): Promise<void> {
  await seenRed(scripted);
  const dispute = { candidate: lab, check: "cp03/names-resolve", seenAt, words: "it answers me" };
  await openDispute(scripted.store, dispute);
}

/** What has to be there before a route can do something, by path; returns what it is asked with. */
const prepared: Readonly<
  Record<string, (portal: Awaited<ReturnType<typeof scriptedPortal>>) => Promise<AskedWith>>
> = {
  "/api/board/acts/stop": async (portal) => ({ body: { act: await actOf(portal, [lab]) } }),
  "/api/board/acts/undo": async (portal) => ({ body: { act: await actOf(portal, [lab]) } }),
  "/api/board/acts/again": async (portal) => ({ body: { act: await actOf(portal, ["c99"]) } }),
  async "/api/board/class/keep"({ ask }) {
    const body = bodies["/api/board/class/keep"];
    const look = await ask("/api/board/class/look", { as: "trainer", method: "POST", body });
    return { query: `?difference=${(await look.json()).digest}` };
  },
};

interface AskedWith {
  readonly body?: unknown;
  readonly query?: string;
}

/** The id of a message that a trainer sent, once it is over. */
async function actOf(
  { ask, portal }: Awaited<ReturnType<typeof scriptedPortal>>,
  labs: readonly string[],
): Promise<string> {
  const body = { labs, act: { kind: "message", text: "hello" } };
  const answer = await ask("/api/board/acts", { as: "trainer", method: "POST", body });
  const { act } = await answer.json();
  await vi.waitFor(() => expect(portal.batches.get(act).isOver).toBe(true));
  return act;
}

/** One of lab `c01`; no console has that id. */
const pathOf = ({ path }: Route) =>
  path
    .replace(":lab", lab)
    .replace(":console", "0".repeat(32))
    .replace(":dispute", "1")
    .replace(":exam", "tuesday")
    .replace(":id", "1")
    .replace(":machine", "adm1")
    .replace("assets/:name", "assets/portal.js")
    .replace(":competence/:name", "cp14/nothing-leaves");
const emptyForms: Partial<Record<NonNullable<Route["body"]>, () => unknown>> = {
  form: () => new URLSearchParams(),
  file: () => new FormData(),
};
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const bodyOf = ({ method, path, body }: Route) =>
  method === "POST" ? (emptyForms[body ?? "json"]?.() ?? bodies[path]) : undefined;
const isRefused = ({ status, headers }: Response) =>
  status === 401 || status === 403 || (status === 303 && headers.get("location") === "/");
const isApi = ({ path }: Route) => path.startsWith("/api/");

test("whoever has not come in has the ways in, and nothing else", () => {
  const found = routes.filter(({ access }) => access === "anyone").map(nameOf);
  expect(found.toSorted()).toEqual(open.toSorted());
});

test("whatever names a lab is a reader's, its owner's or a trainer's", () => {
  const ofLabs = routes.filter(({ path }) => path.includes("labs"));
  expect(ofLabs.length).toBeGreaterThan(6);
  for (const route of ofLabs) {
    expect(route.path).toContain(":lab");
    expect(["reader", "owner", "trainer"]).toContain(route.access);
  }
});

test.for(routes.map((route) => [nameOf(route), route] as const))(
  "%s is refused to whoever may not ask, and does nothing for him",
  async ([, route]) => {
    const { ask, done } = await scriptedPortal();
    for (const as of askers.filter((one) => !mayAsk[route.access].includes(one))) {
      const path = pathOf(route);
      const answer = await ask(path, { as, method: route.method, body: bodyOf(route) });
      expect(isRefused(answer), `${as}: ${answer.status}`).toBe(true);
      expect(await answer.text()).not.toContain("ws1");
    }
    expect(done).toEqual([]);
  },
);

// Who may have a WebSocket is in `consoles.slow.test.ts` and `desktops.slow.test.ts`: one needs a connection.
const answering = routes.filter((route) => isApi(route) && route.method !== "UPGRADE");

test.for(answering.map((route) => [nameOf(route), route] as const))(
  "%s answers those who may ask",
  async ([, route]) => {
    for (const as of mayAsk[route.access]) {
      const portal = await scriptedPortal();
      await given[route.path]?.(portal);
      const { body = bodyOf(route), query = "" } = (await prepared[route.path]?.(portal)) ?? {};
      const path = `${pathOf(route)}${query}`;
      const answer = await portal.ask(path, { as, method: route.method, body });
      expect([200, 202], as).toContain(answer.status);
      await answer.body?.cancel();
    }
  },
);

test.for(
  routes.filter(({ method }) => method !== "GET").map((route) => [nameOf(route), route] as const),
)("%s is refused from a page of another origin, and where none is named", async ([, route]) => {
  const { ask, done, store } = await scriptedPortal();
  const [as] = mayAsk[route.access].slice(-1);
  const foreign = [
    { origin: "https://portal.test:8080" },
    { origin: "http://portal.test" },
    { origin: "https://evil.test" },
    { origin: "null" },
    { origin: null },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site" },
    ...(route.method === "POST"
      ? [{ "content-type": "text/plain" }, { "content-type": null }]
      : []),
  ];
  for (const headers of foreign) {
    const path = pathOf(route);
    const answer = await ask(path, {
      as: as as Asker,
      method: route.method,
      body: bodyOf(route),
      headers,
    });
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
  expect(done).toEqual([]);
  expect(await store.act((database) => database.all("SELECT * FROM audit"))).toEqual([]);
});

test.for(
  routes.filter(({ method }) => method === "GET").map((route) => [nameOf(route), route] as const),
)("%s changes nothing", async ([, route]) => {
  const portal = await scriptedPortal();
  const { ask, done, store } = portal;
  await given[route.path]?.(portal);
  const tables = (
    await store.act((database) =>
      database.all(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
      ),
    )
  ).map(({ name }) => String(name));
  expect(tables).toContain("audit");
  const kept = () =>
    store.act((database) =>
      Promise.all(tables.map((name) => database.all(`SELECT * FROM ${name}`))),
    );
  const before = await kept();
  for (const as of mayAsk[route.access]) {
    const answer = await ask(pathOf(route), { as });
    expect(answer.status).toBeLessThan(400);
    expect(answer.headers.get("set-cookie")).toBeNull();
    await answer.body?.cancel();
  }
  expect(await kept()).toEqual(before);
  expect(done).toEqual([]);
});

test("what changes something is not done by another method", async () => {
  const { ask, done } = await scriptedPortal();
  for (const route of routes.filter(
    ({ method, path }) => method === "POST" && path !== "/invitation",
  )) {
    const answer = await ask(pathOf(route), { as: "owner" });
    expect(answer.status, route.path).toBe(404);
  }
  expect(done).toEqual([]);
});

test("another's lab can't be told from one that is not there", async () => {
  const { ask } = await scriptedPortal();
  const [one, other] = await Promise.all(
    ["/labs/c01", "/labs/c99"].map(async (path) => {
      const answer = await ask(path, { as: "other" });
      return [answer.status, await answer.text()];
    }),
  );
  expect(one).toEqual(other);
});

test("a body that is too large is not read", async () => {
  const { ask, done } = await scriptedPortal();
  const words = Array.from({ length: 20_000 }, () => "cp03/names-resolve");
  const answer = await ask(`/api/labs/${lab}/check`, {
    as: "owner",
    method: "POST",
    body: { words },
  });
  expect(answer.status).toBe(413);
  expect(done).toEqual([]);
});

test.for<readonly [string, unknown]>([
  ["check", { words: "all" }],
  ["check", '{"words": ['],
  ["hints", { check: "cp03/nothing", take: true }],
  ["exercises/start", { exercise: "cp06/nothing" }],
  ["exam/finish", { exam: "../c02" }],
  ["exam/finish", {}],
  ["reset", { machines: [] }],
  ["reset", { machines: ["ws9"] }],
  ["reset", { machines: ["../ws1"] }],
  ["consoles", { machine: "ws9", columns: 80, rows: 24 }],
  ["consoles", { machine: "../ws1", columns: 80, rows: 24 }],
  ["consoles", { machine: "ws1", columns: "80", rows: 24 }],
  ["consoles/end", { console: "0".repeat(33) }],
  ["help", { check: "cp03/nothing", words: "" }],
  ["help", { check: null, words: "x".repeat(1001) }],
  ["disputes", { check: "cp03/names-resolve", seenAt: "yesterday", words: "no" }],
  ["disputes", { check: "cp03/names-resolve", seenAt, words: "  " }],
  ["disputes/withdraw", { dispute: "1" }],
])("a malformed request to %s is refused, and does nothing", async ([act, body]) => {
  const { ask, done } = await scriptedPortal();
  const answer = await ask(`/api/labs/${lab}/${act}`, { as: "owner", method: "POST", body });
  expect(answer.status).toBe(400);
  expect(done).toEqual([]);
});
