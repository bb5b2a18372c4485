import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { root } from "../../../scripts/ground/home.js";
import { parsePlace } from "../../../scripts/ground/postgres/parse-place.js";
import { placeTold } from "../../../scripts/ground/postgres/place-told.js";
import { appraisalsOf, appraise } from "../../../scripts/portal/store/appraisals.js";
import { note, notedOf } from "../../../scripts/portal/store/audit.js";
import { cutOffActs, noteBegun, noteOver } from "../../../scripts/portal/store/begun-acts.js";
import {
  answerDispute,
  disputesOf,
  evidenceOf,
  openDispute,
  openDisputes,
  withdrawDispute,
} from "../../../scripts/portal/store/disputes.js";
import { freeze, freezeOf, frozenCandidates, thaw } from "../../../scripts/portal/store/freezes.js";
import {
  callHelp,
  callsOf,
  openCalls,
  takeCall,
} from "../../../scripts/portal/store/help-calls.js";
import { looksOf } from "../../../scripts/portal/store/looks.js";
import { keepMembers, members } from "../../../scripts/portal/store/members.js";
import {
  messagesOf,
  readMessage,
  sendMessage,
  unreadMessages,
  withdrawMessage,
} from "../../../scripts/portal/store/messages.js";
import { notePlace, placeServed } from "../../../scripts/portal/store/place.js";
import { steps } from "../../../scripts/portal/store/postgres/schema.js";
import {
  reportMarks,
  reportOf,
  reportsOf,
  saveReport,
} from "../../../scripts/portal/store/reports.js";
import { allOutcomes, keepResults, resultsOf } from "../../../scripts/portal/store/results.js";
import type { Store as AnyStore } from "../../../scripts/portal/store/store.js";
import { tables } from "../../../scripts/portal/store/tables.js";
import {
  candidateOf,
  cardedCandidates,
  drawCard,
  printedOnCards,
} from "../../../scripts/portal/ways-in/cards.js";
import { openSession, visitorOf } from "../../../scripts/portal/ways-in/sessions.js";
import {
  addKey,
  keysOf,
  removeKey,
  sshAccounts,
} from "../../../scripts/portal/ways-in/ssh-keys.js";
import {
  acceptInvitation,
  inviteTrainer,
  isAnybodyTrainer,
  isTrainer,
  removeTrainer,
  trainers,
} from "../../../scripts/portal/ways-in/trainers.js";
import { onServer } from "../../lib/on-server.js";
import { owner, secret, type TestPostgres, testPostgres } from "../../lib/postgres.js";
import { result } from "../../lib/result.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

let postgres: TestPostgres;
const folder = temporaryFolder();
beforeAll(async () => {
  postgres = await testPostgres(folder);
  // On a busy machine to read the sources takes longer than a test may.
  await server();
}, 240_000);
afterAll(() => postgres?.stop());

/** One server: the sources as they are with a home of their own. */
async function server(home = temporaryFolder()) {
  vi.resetModules();
  const { withVariables } = await import("../../../scripts/ground/variable.js");
  const store = "../../../scripts/portal/store";
  const { Store } = await import(`${store}/store.ts`);
  const { moveToPostgres } = await import(`${store}/move-to-postgres.ts`);
  const { moveToFile } = await import(`${store}/move-to-file.ts`);
  const { leavePostgres } = await import(`${store}/leave-postgres.ts`);
  const whole = {
    home,
    file: join(home, "portal", "portal.db"),
    setting: join(home, "portal", "database.json"),
    open: (): Promise<AnyStore> => Store.open(),
    async opened(): Promise<AnyStore> {
      const store: AnyStore = await Store.open();
      onTestFinished(() => store.close());
      return store;
    },
    move: (address: string) => moveToPostgres(parsePlace(address)),
    back: () => moveToFile(),
    leave: () => leavePostgres(),
  };
  return onServer({ PLATEAU_HOME: home }, whole, withVariables);
}

let made = 0;
const database = () => postgres.make(`class${++made}`);
const nameIn = (address: string) => new URL(address).pathname.slice(1);
/** An address as it is told. */
const there = (address: string) => placeTold(parsePlace(address));

/** Have all that is kept in a database stand so, as a move that was cut off left it. */
async function haveStand(address: string, state: string): Promise<void> {
  const name = nameIn(address);
  const of = "SELECT table_schema FROM information_schema.tables WHERE table_name = 'standing'";
  for (const schema of (await postgres.sql(name, of)).split("\n")) {
    await postgres.sql(name, `UPDATE ${schema}.standing SET state = '${state}'`);
  }
}

const names = "cp03/names-resolve";
const red = (startedAt: string) =>
  result({ id: names, outcome: "not_satisfied", seen: "no \0 answer", startedAt });
const [first, second] = ["2026-01-01T08:00:00.000Z", "2026-01-01T09:00:00.000Z"] as const;
const zoe = { role: "trainer", who: "zoe", address: "10.0.0.1" } as const;
const key = (name: string) => ({ key: `ssh-ed25519 AAAA${name}`, name });
const password = "a long password";
const report = { candidate: "c01", exercise: "cp03/office-move", startedAt: second };

/** One of everything, twice where something may be there already. */
async function fill(store: AnyStore) {
  await keepResults(store, "c01", [red(first)]);
  await keepResults(store, "c01", [red(second), result({ id: "cp06/x", startedAt: second })]);
  await openDispute(store, { candidate: "c01", check: names, seenAt: second, words: "it does" });
  await callHelp(store, { candidate: "c01", check: names, words: "come" });
  await appraise(store, {
    candidate: "c01",
    criterion: "c",
    verdict: "met",
    words: "",
    trainer: "zoe",
  });
  await note(store, zoe, "check", "c01 cp03");
  await note(store, zoe, "check", "c010");
  for (const person of ["Ann", "Anne"]) {
    const member = { candidate: "c01", person, team: "a", language: "fr" as const, areas: [] };
    await keepMembers(store, [member, { ...member, candidate: "c10", person: "É" }]);
  }
  for (const told of ["one", "two"]) {
    await sendMessage(store, { candidate: "c01", sender: "zoe", told, act: told });
  }
  for (const port of [1, 2]) {
    await notePlace(store, { address: `https://a:${port}`, fingerprint: "f" });
  }
  await drawCard(store, { candidate: "c01", person: "Ann" });
  const code = await drawCard(store, {
    candidate: "c01",
    person: "Anne",
    group: "a",
    language: "en",
  });
  await drawCard(store, { candidate: "c02", person: "" });
  for (const name of ["one", "other"]) await addKey(store, "c01", { ...key("k"), name });
  await addKey(store, "c02", key("l"));
  await inviteTrainer(store, undefined);
  const invitation = await inviteTrainer(store, undefined);
  await acceptInvitation(store, { code: invitation, name: "zoe", password });
  await inviteTrainer(store, "max");
  await freeze(store, "c02", "zoe");
  for (const [version, words] of ["cable", "socket \u00e9"].entries()) {
    await saveReport(store, report, { version, words });
  }
  await saveReport(store, { ...report, startedAt: first }, { version: 0, words: "before" });
  await noteBegun(store, "c01", { fr: "contrôle", en: "checking" });
  await noteBegun(store, "c01", { fr: "remise", en: "reset" });
  const token = await openSession(store, { role: "trainer", who: "zoe" });
  return { code, token };
}

/** All that can be read of it. */
async function read(store: AnyStore) {
  return {
    appraisals: await appraisalsOf(store, "c01"),
    noted: await notedOf(store, "c01", 50),
    disputes: await disputesOf(store, "c01"),
    open: await openDisputes(store),
    evidence: await evidenceOf(store, "c01", 1),
    freeze: await freezeOf(store, "c02"),
    frozen: [...(await frozenCandidates(store))],
    reports: await reportsOf(store, "c01"),
    marks: await reportMarks(store, "c01"),
    calls: await callsOf(store, "c01", 10),
    openCalls: await openCalls(store),
    looks: await looksOf(store, "c01", 10),
    members: await members(store),
    messages: await messagesOf(store, "c01"),
    unread: [...(await unreadMessages(store))],
    place: await placeServed(store),
    results: [...(await resultsOf(store, "c01"))].sort(),
    outcomes: (await allOutcomes(store)).map(({ id, since }) => [id, since]).sort(),
    carded: await cardedCandidates(store),
    printed: await printedOnCards(store),
    keys: await keysOf(store, "c01"),
    accounts: await sshAccounts(store),
    trainers: await trainers(store),
    anybody: await isAnybodyTrainer(store),
  };
}

describe.each(["files", "postgres"] as const)("in %s", (kind) => {
  async function kept() {
    const one = await server();
    if (kind === "postgres") await one.move(await database());
    return one;
  }

  test("everything is kept, and what is there already is written over as it should be", async () => {
    const store = await (await kept()).opened();
    const { code, token } = await fill(store);
    const all = await read(store);
    expect(all.results.map(([id]) => id)).toEqual([names, "cp06/x"]);
    expect(all.outcomes).toEqual([
      [names, first],
      ["cp06/x", second],
    ]);
    expect(all.looks.map(({ id, at, red, changes }) => [id, at, red, changes.length])).toEqual([
      [2, second, 1, 1],
      [1, first, 1, 1],
    ]);
    expect(all.noted.map(({ about }) => about)).toEqual(["c01 cp03"]);
    expect(all.members.map(({ person }) => person)).toEqual(["Anne", "É"]);
    expect(all.place?.address).toBe("https://a:2");
    expect(all.unread).toEqual([["c01", 2]]);
    expect(all.reports).toMatchObject([
      { startedAt: first, version: 1, words: "before" },
      { startedAt: second, version: 2, words: "socket \u00e9" },
    ]);
    expect(all.marks.map(({ version }) => version)).toEqual([1, 2]);
    expect(all.printed).toMatchObject([{ person: "Anne", group: "a" }, { candidate: "c02" }]);
    expect(all.keys).toMatchObject([{ name: "other" }]);
    expect(all.accounts).toMatchObject([
      { id: 1, candidate: "c01" },
      { candidate: "c02", keys: [key("l").key] },
    ]);
    expect(all.trainers.map(({ name }) => name)).toEqual(["zoe"]);
    expect(await candidateOf(store, code)).toBe("c01");
    expect(await visitorOf(store, token)).toEqual({ role: "trainer", who: "zoe" });
    expect(await isTrainer(store, "zoe", password)).toBe(true);
    expect(await cutOffActs(store)).toEqual([]);
  });

  test("what changes it says whether it did", async () => {
    const store = await (await kept()).opened();
    await fill(store);
    expect([await freeze(store, "c02", "max"), await thaw(store, "c02")]).toEqual([false, true]);
    expect(await thaw(store, "c02")).toBe(false);
    expect(await withdrawMessage(store, "c01", "one")).toBe(true);
    expect(await withdrawMessage(store, "c01", "one")).toBe(false);
    const [message] = await messagesOf(store, "c01");
    await readMessage(store, "c01", message?.id ?? 0);
    expect([...(await unreadMessages(store))]).toEqual([]);
    const again = { candidate: "c01", check: names, seenAt: second, words: "" };
    await expect(openDispute(store, again)).rejects.toThrow("disputed already");
    await expect(callHelp(store, { candidate: "c01", check: null, words: "" })).rejects.toThrow(
      "called already",
    );
    expect(await takeCall(store, 1, "zoe")).toBe("c01");
    await expect(takeCall(store, 1, "max")).rejects.toThrow("zoe looks after c01 already");
    expect(await answerDispute(store, { id: 1, by: "zoe", isRight: true, words: "" })).toBe("c01");
    await expect(withdrawDispute(store, "c01", 1)).rejects.toThrow("not open");
    await openDispute(store, again);
    expect((await disputesOf(store, "c01")).map(({ id }) => id)).toEqual([2, 1]);
    const late = await saveReport(store, report, { version: 1, words: "of another tab" });
    expect(late).toMatchObject({ isSaved: false, report: { version: 2, words: "socket \u00e9" } });
    const same = await saveReport(store, report, { version: 0, words: "socket \u00e9" });
    expect(same).toMatchObject({ isSaved: true, report: { version: 2 } });
    expect((await reportOf(store, report))?.words).toBe("socket \u00e9");
    await removeKey(store, "c01", key("k").key);
    expect(await keysOf(store, "c01")).toEqual([]);
    expect([await removeTrainer(store, "max"), await removeTrainer(store, "max")]).toEqual([
      true,
      false,
    ]);
    await noteOver(store, "c01");
    expect(await store.act((all) => all.all("SELECT * FROM begun_act"))).toEqual([]);
  });

  test.for([
    ["UPDATE dispute SET words = 'other'", "frozen"],
    ["DELETE FROM dispute", "kept"],
  ] as const)("nobody says `%s`", async ([statement, why]) => {
    const store = await (await kept()).opened();
    await fill(store);
    await expect(store.act((all) => all.run(statement))).rejects.toThrow(why);
    await answerDispute(store, { id: 1, by: "zoe", isRight: false, words: "" });
    const late = store.act((all) => all.run("UPDATE dispute SET answered_by = 'max'"));
    await expect(late).rejects.toThrow("over");
  });

  test("an act that fails changes nothing, and the next one has its turn", async () => {
    const store = await (await kept()).opened();
    const code = await drawCard(store, { candidate: "c01", person: "" });
    const failing = store.act(async (all) => {
      await all.run("DELETE FROM card");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await candidateOf(store, code)).toBe("c01");
  });

  test("two who have it open take turns, and each sees that the other lives", async () => {
    const one = await kept();
    const [mine, other] = [await one.opened(), await one.open()];
    await mine.act((all) => all.run("INSERT INTO begun_act VALUES ('n', '0', '', '')"));
    const add = async (store: AnyStore) =>
      store.act(async (all) => {
        const found = await all.get("SELECT what FROM begun_act");
        await all.run("UPDATE begun_act SET what = ?", [String(Number(found?.["what"]) + 1)]);
      });
    await Promise.all(Array.from({ length: 40 }, (_, at) => add(at % 2 === 0 ? mine : other)));
    const found = await mine.act((all) => all.get("SELECT what FROM begun_act"));
    expect(found).toEqual({ what: "40" });
    await noteBegun(other, "n", { fr: "f", en: "e" });
    expect(await cutOffActs(mine)).toEqual([]);
    await other.close();
    expect(await cutOffActs(mine)).toMatchObject([{ candidate: "n", what: { en: "e" } }]);
  });

  test("of an act that is killed in the middle nothing is kept, and nobody waits for it", {
    timeout: 120_000,
  }, async () => {
    const one = await kept();
    const program = join(root, "test", "lib", "programs", "killed-store.ts");
    const { stdout, signal } = await execa(process.execPath, ["--import", "tsx", program], {
      cwd: root,
      env: { PLATEAU_HOME: one.home },
      reject: false,
    });
    expect(signal).toBe("SIGKILL");
    expect(await candidateOf(await one.opened(), stdout.trim())).toBe("c01");
  });
});

test("both have the same tables and columns, and the move knows each", async () => {
  const one = await server();
  await (await one.open()).close();
  const file = new sqlite.Database(one.file);
  const inFile = file
    .all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    .map(({ name }) => String(name));
  expect(inFile.sort()).toEqual([...tables].sort());
  const columns = Object.fromEntries(
    tables.map((table) => [
      table,
      file
        .all(`PRAGMA table_info("${table}")`)
        .map(({ name, type, notnull, pk }) => [name, type, notnull === 1 || pk !== 0])
        .sort(),
    ]),
  );
  file.close();
  const address = await database();
  await one.move(address);
  const told = await postgres.sql(
    nameIn(address),
    `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
     WHERE table_schema = 'plateau' AND table_name <> 'standing'`,
  );
  const there: Record<string, unknown[]> = {};
  for (const line of told.split("\n")) {
    const [table = "", name, type, nullable] = line.split("|");
    const kind = type === "integer" ? "INTEGER" : "TEXT";
    there[table] = [...(there[table] ?? []), [name, kind, nullable === "NO"]].sort();
  }
  expect(there).toEqual(columns);
});

test("it is moved to PostgreSQL and back with all it holds, and goes on from there", async () => {
  const one = await server();
  const store = await one.open();
  const { code, token } = await fill(store);
  const before = await read(store);
  await store.close();
  const address = await database();
  const { rows, aside } = await one.move(address);
  expect(rows).toBeGreaterThan(20);
  expect([existsSync(one.file), existsSync(aside)]).toEqual([false, true]);
  expect(readFileSync(one.setting, "utf8")).not.toMatch(/password/i);

  const there = await one.open();
  expect(await read(there)).toEqual(before);
  expect(await visitorOf(there, token)).toEqual({ role: "trainer", who: "zoe" });
  await keepResults(there, "c01", [red("2026-01-01T10:00:00.000Z")]);
  expect((await looksOf(there, "c01", 1))[0]?.id).toBe(3);
  const then = await read(there);
  await there.close();

  expect((await one.back()).rows).toBeGreaterThan(rows);
  const again = await one.opened();
  expect(await read(again)).toEqual(then);
  expect(await candidateOf(again, code)).toBe("c01");
  await keepResults(again, "c01", [red("2026-01-01T11:00:00.000Z")]);
  expect((await looksOf(again, "c01", 1))[0]?.id).toBe(4);
  expect(await postgres.sql(nameIn(address), "SELECT state FROM plateau.standing")).toBe("left");
});

test("a second server takes part, has its own address, and leaves before all is taken back", async () => {
  const [one, other] = [await server(), await server()];
  const address = await database();
  const code = await one.open().then(async (store) => {
    const drawn = await drawCard(store, { candidate: "c01", person: "" });
    await store.close();
    return drawn;
  });
  await one.move(address);
  expect((await other.move(address)).rows).toBeNull();
  const mine = await one.open();
  const theirs = await other.open();
  expect(await candidateOf(theirs, code)).toBe("c01");
  await expect(one.back()).rejects.toThrow(
    `other servers have their labs in ${there(address)}: ${hostname()}:${other.home}; nothing was changed`,
  );
  await mine.close();
  await expect(other.leave()).rejects.toThrow(/in other hands \(plateau .*nothing was changed/);
  await theirs.close();
  expect(await other.leave()).toEqual([`${hostname()}:${one.home}`]);
  const own = await other.open();
  expect(await candidateOf(own, code)).toBeUndefined();
  await own.close();
  await one.back();
  expect(await candidateOf(await one.opened(), code)).toBe("c01");
});

test.for<[string, "arriving" | "left", "postgres" | "files"]>([
  ["to PostgreSQL, once it is noted here", "arriving", "postgres"],
  ["back, before it is noted here", "left", "files"],
])("a move that is cut off %s is finished by whatever comes next", async ([, state, where]) => {
  const one = await server();
  const store = await one.open();
  const code = await drawCard(store, { candidate: "c01", person: "" });
  await store.close();
  const address = await database();
  const file = readFileSync(one.file);
  await one.move(address);
  writeFileSync(one.file, file);
  await haveStand(address, state);
  expect(await candidateOf(await one.opened(), code)).toBe("c01");
  expect(existsSync(one.file)).toBe(where === "files");
  const now = JSON.parse(readFileSync(one.setting, "utf8")).facts;
  expect(now === null).toBe(where === "files");
});

test("a move that is cut off before it is noted here is begun anew, and nobody else's is", async () => {
  const one = await server();
  const address = await database();
  const store = await one.open();
  await drawCard(store, { candidate: "c01", person: "" });
  await store.close();
  const file = readFileSync(one.file);
  await one.move(address);
  writeFileSync(one.file, file);
  writeFileSync(one.setting, JSON.stringify({ version: 1, facts: null }));
  await haveStand(address, "arriving");
  const other = await server();
  await expect(other.move(address)).rejects.toThrow(/is not whole: .*was moving there/);
  expect((await one.move(address)).rows).toBe(1);
});

test("what is kept on both sides, or is open, stays where it is", async () => {
  const [one, other] = [await server(), await server()];
  const address = await database();
  const store = await one.open();
  await expect(one.move(address)).rejects.toThrow(
    `is open, in 'lab serve' probably (process ${process.pid})`,
  );
  await store.close();
  expect(
    await postgres.sql(
      nameIn(address),
      "SELECT count(*) FROM pg_namespace WHERE nspname = 'plateau'",
    ),
  ).toBe("0");
  await one.move(address);
  await expect(one.move(address)).rejects.toThrow(
    "already: 'lab state move files' brings it back first",
  );
  await (await other.open()).close();
  const before = readFileSync(other.file);
  await expect(other.move(address)).rejects.toThrow(/on both sides/);
  expect(readFileSync(other.file).equals(before)).toBe(true);
  await expect(other.back()).rejects.toThrow("already; nothing was changed");
});

test.for<[string, string, RegExp]>([
  [
    "a newer version's",
    "UPDATE plateau.standing SET version = 9",
    new RegExp(`its version is 9, this one reads up to ${steps.length}`),
  ],
  ["somebody else's", "DROP TABLE plateau.standing", /a schema 'plateau' that is not Plateau's/],
  ["gone", "DROP SCHEMA plateau CASCADE", /has nothing of Plateau's/],
])(
  "a database that is %s is an error that says so, and is left as it is",
  async ([, statement, why]) => {
    const one = await server();
    const address = await database();
    await one.move(address);
    await postgres.sql(nameIn(address), statement);
    await expect(one.open()).rejects.toThrow(why);
    if (!/gone|nothing/.test(why.source)) await expect(one.back()).rejects.toThrow(why);
    expect(existsSync(one.setting)).toBe(true);
  },
);

test("over the network it is asked to prove who it is, and the password comes from elsewhere", async () => {
  const one = await server();
  const name = nameIn(await database());
  const at = (options: string) =>
    `postgres://${owner}@localhost:${postgres.port}/${name}${options}`;
  vi.stubEnv("PGPASSWORD", secret);
  onTestFinished(() => void vi.stubEnv("PGPASSWORD", undefined));
  await expect(one.move(at(""))).rejects.toThrow(/does not prove that it is that one/);
  const trusted = `?sslrootcert=${postgres.certificate}`;
  await expect(one.move(at("?sslrootcert=/nowhere.pem"))).rejects.toThrow(
    /nowhere.pem can't be read/,
  );
  const wrongName = at(trusted).replace("localhost", "127.0.0.1");
  await expect(one.move(wrongName)).rejects.toThrow(/does not prove that it is that one/);
  // It takes nobody in without.
  await expect(one.move(at("?sslmode=disable"))).rejects.toThrow(/not let in/);
  vi.stubEnv("PGPASSWORD", "another");
  await expect(one.move(at(trusted))).rejects.toThrow(/password authentication failed.*~\/.pgpass/);
  expect(existsSync(one.setting)).toBe(false);
  vi.stubEnv("PGPASSWORD", secret);
  await one.move(at(trusted));
  expect(readFileSync(one.setting, "utf8")).not.toContain(secret);
  await (await one.open()).close();
});

test("where PostgreSQL is away that is told, and it goes on once it is back", async () => {
  const one = await server();
  const address = await database();
  const missing = address.replace(nameIn(address), "nobodys");
  await expect(one.move(missing)).rejects.toThrow(/"nobodys" does not exist.*make the database/);
  await one.move(address);
  const store = await one.opened();
  const code = await drawCard(store, { candidate: "c01", person: "" });
  await postgres.stop();
  await expect(candidateOf(store, code)).rejects.toThrow(/nothing was changed; see whether/);
  await expect(one.open()).rejects.toThrow(/ENOENT.*see whether PostgreSQL runs there/);
  await expect(one.back()).rejects.toThrow(/see whether PostgreSQL runs there/);
  expect(existsSync(one.file)).toBe(false);
  await postgres.start();
  expect(await candidateOf(store, code)).toBe("c01");
});

test.for<[string, string, RegExp]>([
  ["a password", "postgres://u:p4ss@h/db", /the password is in it/],
  ["no database", "postgres://u@h", /a database is missing/],
  ["another scheme", "mysql://u@h/db", /'files' or 'postgres:/],
  ["a word", "postgres", /'files' or 'postgres:/],
  ["an unknown option", "postgres:///db?ssl=no", /unknown option ssl; possible: host, port/],
  [
    "a mode that proves nothing",
    "postgres://h/db?sslmode=require",
    /possible: verify-full, disable/,
  ],
  ["a port that is none", "postgres:///db?port=0", /port 0; possible/],
  ["a path that is not whole", "postgres://h/db?sslrootcert=ca.pem", /an absolute path is needed/],
])("an address with %s is refused, and its password told nowhere", async ([, address, why]) => {
  const one = await server();
  const problem = await Promise.resolve()
    .then(() => one.move(address))
    .catch((error) => error);
  expect(problem).toMatchObject({ name: "Misuse" });
  expect(problem.message).toMatch(why);
  expect(problem.message).toMatch(/nothing was changed/);
  expect(problem.message).not.toContain("p4ss");
  expect(existsSync(one.setting)).toBe(false);
});
