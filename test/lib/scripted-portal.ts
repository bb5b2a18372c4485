import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { onTestFinished } from "vitest";
import type { Result } from "../../checks/lib/run/result.js";
import { nothingDeclared } from "../../scripts/facts/declaration/declaration.js";
import { declaredLines } from "../../scripts/facts/declaration/declared-lines.js";
import { root } from "../../scripts/ground/home.js";
import { portalApp } from "../../scripts/portal/app.js";
import { sessionCookie } from "../../scripts/portal/cookies.js";
import { drawPicture } from "../../scripts/portal/draw-picture.js";
import type { LabFacts } from "../../scripts/portal/live/lab-facts.js";
import { makePortal } from "../../scripts/portal/make-portal.js";
import type { Asset, Portal } from "../../scripts/portal/portal.js";
import { Store } from "../../scripts/portal/store/store.js";
import type { UseCases } from "../../scripts/portal/use-cases.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { minutesMore } from "../../scripts/training/exams/minutes-more.js";
import { moreTimeWord } from "../../scripts/training/exams/more-time-word.js";
import { sheetOf } from "../../scripts/training/exams/sheet-of.js";
import { result } from "./result.js";
import { scriptedExam, scriptedReport } from "./scripted-exam.js";
import { scriptedDesktop } from "./scripted-screen.js";
import { scriptedTerminal } from "./scripted-terminal.js";
import { temporaryFolder } from "./temporary-folder.js";

/** The lab of whoever is called `owner`. */
export const lab = "c01";

export const origin = "https://portal.test";

const facts: LabFacts = {
  state: "up",
  machines: [
    { name: "ws1", state: "ready" },
    { name: "ws2", state: "starting", why: "sshd: no port 22" },
  ],
  holders: [],
  exercises: { lab, exercises: [], halfDone: [] },
  changedAt: "",
  hints: [],
};

const scriptedCheckpoint = {
  savedAt: "2026-12-01T10:00:00.000Z",
  bytes: 2 ** 20,
  areas: ["network"],
  machines: ["fw1"],
};

/** Use cases on a lab that is well, and that notes what was done to it in `done`. */
function scripted(done: string[]): UseCases {
  const look = (id: string): Result => ({ ...result({ id }), id });
  return {
    standingLabs: async () => [lab],
    factsOf: async () => facts,
    progressOf: async (candidates) =>
      candidates.map((candidate) => ({ candidate, state: "up", exercises: [] })),
    async check({ candidate, words }) {
      done.push(`check ${candidate} ${words.join(" ")}`);
      const startedAt = new Date().toISOString();
      const results = words.map(look);
      return { report: { lab: candidate, startedAt, durationMs: 1, results, hindrances: [] } };
    },
    async hint({ candidate, check, take }) {
      done.push(`${take ? "take hint" : "hints"} ${candidate} ${check}`);
      const { outcome, seen, ...rest } = look(check);
      const state = { lab: candidate, check, outcome, seen, of: 0, taken: [], paidMinutes: 0 };
      return { state, result: { ...rest, outcome, seen } };
    },
    async startExercise({ candidate, exercise }) {
      done.push(`start ${candidate} ${exercise}`);
      return { lab: candidate, id: exercise, startedAt: new Date().toISOString() };
    },
    async finishExercise({ candidate, exercise }) {
      done.push(`finish ${candidate} ${exercise}`);
      const since = new Date().toISOString();
      const report = {
        lab: candidate,
        startedAt: since,
        durationMs: 1,
        results: [],
        hindrances: [],
        kept: [],
        notHeld: [],
        restarted: [],
      };
      return { report: { ...report, since }, tookMinutes: 1, minutes: 15 };
    },
    async reset({ candidate, machines }) {
      done.push(`reset ${candidate} ${machines.join(" ")}`);
      return { lab: candidate, machines, notReady: [] };
    },
    async plug({ candidate, machine, from, to }) {
      done.push(`plug ${candidate} ${machine} ${from} ${to}`);
      return { candidate, machine, from, to };
    },
    async takeFile({ candidate, machine, path }) {
      done.push(`take ${candidate} ${machine}:${path}`);
      return Buffer.from(`what ${path} holds\n`);
    },
    async putFile({ candidate, machine, path }, content) {
      done.push(`put ${candidate} ${machine}:${path} ${content.length}`);
    },
    password: async (candidate, purpose) => `P7-${candidate}-${purpose}`,
    declared: async () => ({
      lab,
      lines: [],
      declaration: nothingDeclared,
      history: [],
    }),
    async declare(candidate, declaration) {
      const added = declaredLines(declaration);
      done.push(`declare ${candidate} ${added.map(({ en }) => en).join(" ")}`.trim());
      return { lab: candidate, added, removed: [], same: [] };
    },
    async undeclare(candidate) {
      done.push(`undeclare ${candidate}`);
      return { lab: candidate, added: [], removed: [], same: [] };
    },
    changes: async ({ candidate, since = new Date() }) => ({
      lab: candidate,
      since: since.toISOString(),
      changes: [],
    }),
    journalsOf: async () => ({
      exercises: [],
      hints: [],
      pauses: [],
      assistances: [],
      declarations: [],
      unread: [],
    }),
    satExercises: async () => ({ all: [], unread: [] }),
    writings: async () => [],
    async noteAssistance(candidate, { by, machine, typed }) {
      done.push(
        `assisted ${candidate} ${machine} ${by} ${typed.map(({ who }) => who).join(" ")}`.trim(),
      );
    },
    async extendExercise({ candidate, exercise, minutes }) {
      done.push(`extend ${candidate} ${exercise} ${minutes}`);
      return { lab: candidate, id: exercise, minutes: 45 + minutes };
    },
    async drawExercise({ candidate, competences }) {
      done.push(`draw ${candidate} ${competences.join(" ")}`);
      return "cp06/restore-the-second-site";
    },
    drawnExams: async () => [],
    examSheet: async (exam) => sheetOf(exam, scriptedExam),
    async drawExam({ paper, name }) {
      done.push(`exam draw ${paper} ${name}`);
      return sheetOf(name, scriptedExam);
    },
    async startExam({ candidate, exam, isSure, extra }) {
      const more = extra ? ` ${moreTimeWord(extra)}` : "";
      done.push(`exam start ${candidate} ${exam}${isSure ? "" : " unsure"}${more}`);
      return { lab: candidate, exam, startedAt: new Date().toISOString(), minutes: 45 };
    },
    async extendExam({ candidate, exam, by }) {
      done.push(`exam extend ${candidate} ${exam} ${moreTimeWord(by)}`);
      const byMinutes = minutesMore(by, 45);
      return { lab: candidate, exam, minutes: 45 + byMinutes, byMinutes };
    },
    async finishExam({ candidate, exam }, { tell }) {
      done.push(`exam finish ${candidate} ${exam}`);
      tell({ type: "note", note: scriptedExam.exercises[0] ?? "" });
      return { report: scriptedReport(candidate, exam) };
    },
    examReport: async (candidate, exam) => scriptedReport(candidate, exam),
    async break({ candidate, faults }) {
      const ids = "count" in faults ? ["cp03/small-mtu"] : faults;
      done.push(`break ${candidate} ${ids.join(" ")}`);
      const title = { fr: "MTU de 1400", en: "an MTU of 1400" };
      return { lab: candidate, faults: ids.map((id) => ({ id, title })) };
    },
    async up({ candidate, areas }) {
      done.push(`up ${candidate} ${areas.join(" ")}`.trim());
      return { lab: candidate, found: "absent", did: true, notReady: [] };
    },
    withNewLabs: (_, work) => work(),
    async down({ candidate }) {
      done.push(`down ${candidate}`);
      return { lab: candidate, stood: true };
    },
    async save({ candidate, checkpoint, replace }) {
      done.push(`save ${candidate} ${checkpoint}${replace ? " replace" : ""}`);
      const kept = { ...scriptedCheckpoint, name: checkpoint };
      return { lab: candidate, checkpoint: kept, cutOff: [], faults: [] };
    },
    async restore({ candidate, checkpoint }) {
      done.push(`restore ${candidate} ${checkpoint}`);
      const kept = { ...scriptedCheckpoint, name: checkpoint };
      return { lab: candidate, checkpoint: kept, notReady: [] };
    },
    withRoomToRestore: (_labs, _checkpoint, work) => work(),
    async removeCheckpoint({ candidate, checkpoint }) {
      done.push(`remove ${candidate} ${checkpoint}`);
      return { lab: candidate, checkpoints: [] };
    },
    labsAwaitingUsers: async () => [],
    labsAtZero: async () => [],
    async lookAtZero({ candidate }) {
      done.push(`look at zero ${candidate}`);
    },
    async playUsers({ candidate, part }) {
      done.push(`play ${candidate} ${JSON.stringify(part)}`);
    },
    async takeUser({ candidate, login, isTrainers }) {
      done.push(`${isTrainers ? "take" : "give"} ${candidate} ${login}`);
    },
    labsAwaitingScenario: async () => [],
    async playScenario({ candidate }) {
      done.push(`play scenario ${candidate}`);
    },
    async startScenario({ candidate, scenario, minutes }) {
      done.push(`scenario ${candidate} ${scenario} ${minutes}`);
    },
    async stopScenario(candidate) {
      done.push(`stop scenario ${candidate}`);
    },
    async pause({ candidate }) {
      done.push(`pause ${candidate}`);
      return { lab: candidate, cutOff: [], faults: [] };
    },
    async resume({ candidate }) {
      done.push(`resume ${candidate}`);
      return { lab: candidate, notReady: [] };
    },
    withRoom: (_, work) => work(),
  };
}

/** Consoles whose shells are the test, and desktops whose screens are, by the machine of each. */
function scriptedConsoles(done: string[]) {
  const all: ReturnType<typeof scriptedTerminal>[] = [];
  const desktops: ReturnType<typeof scriptedDesktop>[] = [];
  const living = () => all.map(({ terminal }) => terminal).filter(({ over }) => !over);
  const consoles: Portal["consoles"] = {
    async open({ candidate, machine, size }) {
      done.push(`open console ${candidate} ${machine}`);
      const id = randomBytes(16).toString("hex");
      const made = scriptedTerminal({ id, candidate, machine, size });
      all.push(made);
      return made.terminal;
    },
    list: (candidate) => living().filter((one) => one.candidate === candidate),
    get: (id) => living().find((one) => one.id === id),
    async openDesktop({ candidate, machine }) {
      done.push(`open desktop ${candidate} ${machine}`);
      const made = scriptedDesktop({ candidate, machine });
      desktops.push(made);
      return made.desktop;
    },
    desktops: (candidate) =>
      desktops
        .map(({ desktop }) => desktop)
        .filter((one) => one.candidate === candidate && !one.over),
  };
  return { all, desktops, consoles };
}

/** Who asks, by what he is to lab `c01`. */
export const askers = ["nobody", "expired", "other", "owner", "trainer"] as const;
export type Asker = (typeof askers)[number];

export interface Ask {
  readonly as?: Asker;
  /** In place of the session of `as`. */
  readonly token?: string;
  readonly method?: "GET" | "POST" | "PUT" | "DELETE" | "UPGRADE";
  /** Sent as JSON, as a form where it is a `URLSearchParams` or `FormData`, or as a roster where it is bytes. */
  readonly body?: unknown;
  /** Over those that a page's own request has; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly address?: string;
}

/** What a request sends, and its type. */
async function sentOf(body: unknown): Promise<{
  readonly type: string | null;
  readonly sent: string | Uint8Array<ArrayBuffer>;
}> {
  if (body instanceof URLSearchParams) {
    return { type: "application/x-www-form-urlencoded", sent: body.toString() };
  }
  if (body instanceof FormData) {
    // How its parts are told apart stands in its type.
    const form = new Response(body);
    return {
      type: form.headers.get("content-type"),
      sent: new Uint8Array(await form.arrayBuffer()),
    };
  }
  if (body instanceof Uint8Array) return { type: "text/csv", sent: new Uint8Array(body) };
  const sent = typeof body === "string" ? body : JSON.stringify(body);
  return { type: "application/json", sent };
}

const browser = join(root, "scripts", "portal", "browser");
const entries: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(browser, "entries.json"), "utf8"),
);
/** What is bundled of pages, by name. */
const assetNames = [
  ...Object.entries(entries).map(([name, file]) => name + extname(file).replace(/tsx?$/, "js")),
  "page-chunk-AAAAAAAA.js",
];

/** Of each asset its name in place of what is bundled. */
function namedAssets(): Portal["assets"] {
  const asset = (text: string): Asset => {
    const brotli = new Uint8Array(brotliCompressSync(text));
    return { type: "text/plain", text, brotli };
  };
  return new Map(assetNames.map((name) => [name, asset(name)]));
}

/** The portal's app on a scripted lab, with a session of each who may ask. */
export async function scriptedPortal(
  own: Partial<UseCases> = {},
  assets: Portal["assets"] = namedAssets(),
) {
  const done: string[] = [];
  const store = await Store.open(temporaryFolder());
  onTestFinished(() => store.close());
  const useCases = { ...scripted(done), ...own };
  const { all: terminals, desktops, consoles } = scriptedConsoles(done);
  const picture = drawPicture();
  const portal = makePortal({ store, useCases, consoles, picture, assets });
  // The last that is registered comes first: nothing goes on once the store is closed.
  onTestFinished(() => portal.batches.end());
  const app = portalApp(portal);
  const tokens: Readonly<Record<Asker, string | undefined>> = {
    nobody: undefined,
    expired: await openSession(store, { role: "candidate", who: lab }),
    other: await openSession(store, { role: "candidate", who: "c02" }),
    owner: await openSession(store, { role: "candidate", who: lab }),
    trainer: await openSession(store, { role: "trainer", who: "zoe" }),
  };
  await store.act((database) =>
    database.run("UPDATE session SET ends_at = ? WHERE rowid = 1", ["2026-01-01T00:00:00.000Z"]),
  );

  /** Ask as a page of the portal's own would. */
  const ask = async (
    path: string,
    {
      as = "nobody",
      token = tokens[as],
      method = "GET",
      body,
      headers = {},
      address = "192.0.2.1",
    }: Ask = {},
  ): Promise<Response> => {
    const { type, sent: given } = await sentOf(body);
    const own: Record<string, string | null> = {
      "accept-language": "en",
      ...(token !== undefined && { cookie: `${sessionCookie}=${token}` }),
      ...(method === "UPGRADE" && { connection: "upgrade", upgrade: "websocket" }),
      ...(method !== "GET" && { origin, "sec-fetch-site": "same-origin" }),
      ...(body !== undefined && { "content-type": type }),
      ...headers,
    };
    const sent = Object.entries(own).filter((one): one is [string, string] => one[1] !== null);
    const request = new Request(`${origin}${path}`, {
      method: method === "UPGRADE" ? "GET" : method,
      headers: sent,
      redirect: "manual",
      ...(body !== undefined && { body: given }),
    });
    return app.fetch(request, { address });
  };

  /** Ask to change something: the answer's status, and why it was refused. */
  const act = async (path: string, body: unknown, as: Ask["as"] = "owner", token?: string) => {
    const own = token === undefined ? { as } : { token };
    const answer = await ask(path, { ...own, method: "POST", body });
    return { status: answer.status, error: (await answer.json()).error as string | undefined };
  };
  return { portal, store, done, ask, act, tokens, terminals, desktops };
}
