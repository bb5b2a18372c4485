import { randomBytes } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { root } from "../../../scripts/ground/home.js";
import { hostNamed } from "../../lib/host-named.js";
import { type TestPostgres, testPostgres } from "../../lib/postgres.js";
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
  vi.stubEnv("PLATEAU_HOME", home);
  vi.resetModules();
  const journal = await import("../../../scripts/facts/journal.js");
  const { labHost } = await import("../../../scripts/facts/lab-host.js");
  const { drawnExams } = await import("../../../scripts/facts/drawn-exams.js");
  const { KeptFacts } = await import("../../../scripts/ground/kept-facts.js");
  const { UnreadableFacts } = await import("../../../scripts/ground/unreadable-facts.js");
  const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
  const { statePlace } = await import("../../../scripts/ground/state-place.js");
  const { withLock } = await import("../../../scripts/ground/lock.js");
  const { moveToPostgres } = await import("../../../scripts/portal/store/move-to-postgres.js");
  const { moveToFile } = await import("../../../scripts/portal/store/move-to-file.js");
  const { Store } = await import("../../../scripts/portal/store/store.js");
  const { drawCard, candidateOf } = await import("../../../scripts/portal/ways-in/cards.js");
  const { complete } = await import("../../../scripts/complete.js");
  const { labsSchema } = await import("../../../scripts/ground/shelf/labs-schema.js");
  return {
    home,
    journal,
    labHost,
    drawnExams,
    KeptFacts,
    UnreadableFacts,
    withLock,
    complete,
    move: (address: string) => moveToPostgres(parsePlace(address)),
    back: () => moveToFile(),
    place: () => statePlace.read(),
    schema: labsSchema.name,
    async card(): Promise<string> {
      const store = await Store.open();
      const code = await drawCard(store, { candidate: "c01", person: "" });
      await store.close();
      return code;
    },
    async candidate(code: string): Promise<string | undefined> {
      const store = await Store.open();
      return candidateOf(store, code).finally(() => store.close());
    },
  };
}
type Server = Awaited<ReturnType<typeof server>>;

let made = 0;
const database = () => postgres.make(`class${++made}`);
const nameIn = (address: string) => new URL(address).pathname.slice(1);
const module = (path: string) => JSON.stringify(pathToFileURL(join(root, path)).href);

/** Names that nobody else on this machine has a lab of: locks of labs are the machine's. */
const [c01, c02] = ["a", "b"].map((one) => `${one}${randomBytes(4).toString("hex")}`) as [
  string,
  string,
];

const hint = {
  check: "cp03/names-resolve",
  step: "what" as const,
  minutes: 2,
  takenAt: "2026-11-24T09:05:00.000Z",
  text: { fr: 'd\'où \\ "?"\n', en: "e" },
};

describe.each(["files", "postgres"] as const)("in %s", (kind) => {
  let one: Server;
  let address: string;
  beforeAll(async () => {
    one = await server();
    if (kind === "files") return;
    address = await database();
    await one.move(address);
  }, 60_000);

  /** Have a text noted, as whoever did it. */
  async function put(lab: string, name: string, text: string): Promise<void> {
    if (kind === "files") {
      mkdirSync(join(one.home, lab), { recursive: true });
      writeFileSync(join(one.home, lab, `${name}.json`), text);
      return;
    }
    const words = `'${lab}', '${name}', $text$${text}$text$`;
    const insert = `INSERT INTO ${one.schema}.document VALUES (${words}) ON CONFLICT (folder, name) DO UPDATE SET words = EXCLUDED.words`;
    await postgres.sql(nameIn(address), insert);
  }

  /** The text that is noted. */
  async function noted(lab: string, name: string): Promise<string> {
    if (kind === "files") return readFileSync(join(one.home, lab, `${name}.json`), "utf8");
    const where = `folder = '${lab}' AND name = '${name}'`;
    const select = `SELECT words FROM ${one.schema}.document WHERE ${where}`;
    return postgres.sql(nameIn(address), select);
  }

  test("what is noted is read again, and nothing where nothing is", async () => {
    const { operations, hintsTaken } = one.journal;
    expect(await operations.read("nobody")).toBeUndefined();
    expect(await hintsTaken.read("nobody")).toEqual([]);
    await hintsTaken.update("c01", (all) => [...all, hint]);
    await hintsTaken.update("c01", (all) => [...all, hint]);
    expect(await hintsTaken.read("c01")).toEqual([hint, hint]);
    expect(JSON.parse(await noted("c01", "hints"))).toEqual({ version: 2, facts: [hint, hint] });
    await hintsTaken.clear("c01");
    expect(await hintsTaken.read("c01")).toEqual([]);
    await hintsTaken.clear("c01");
  });

  test("changes that are asked for at once are all noted", async () => {
    const { applied } = one.journal;
    const stacks = Array.from({ length: 20 }, (_, at) => `stack${at}`);
    await Promise.all(
      stacks.map((name) => applied.update("c01", (digests) => ({ ...digests, [name]: "abc" }))),
    );
    expect(Object.keys(await applied.read("c01")).sort()).toEqual([...stacks].sort());
  });

  test("two processes that change the same note at once lose nothing of each other's, and end", {
    timeout: 120_000,
  }, async () => {
    const times = 20;
    const script = (who: string) => `
      import { applied } from ${module("scripts/facts/journal.ts")};
      process.stdout.write("ready\\n");
      await new Promise((go) => process.stdin.once("data", go));
      process.stdin.destroy();
      for (let time = 0; time < ${times}; time++) {
        await applied.update("two", (noted) => ({ ...noted, [${JSON.stringify(who)} + time]: "abc" }));
      }`;
    const processes = ["one", "other"].map((who) =>
      execa(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script(who)], {
        cwd: root,
        env: { PLATEAU_HOME: one.home },
      }),
    );
    await Promise.all(
      processes.map((child) => new Promise((ready) => child.stdout.once("data", ready))),
    );
    for (const { stdin } of processes) stdin.write("go\n");
    await Promise.all(processes);
    expect(Object.keys(await one.journal.applied.read("two"))).toHaveLength(2 * times);
  });

  test("a change that fails changes nothing, and leaves the next one its turn", async () => {
    const { applied } = one.journal;
    const failing = applied.update("c02", () => {
      throw new Error("no");
    });
    const next = applied.update("c02", () => ({ network: "abc" }));
    await expect(failing).rejects.toThrow("no");
    await next;
    expect(await applied.read("c02")).toEqual({ network: "abc" });
  });

  test.for<[string, string, RegExp]>([
    ["cut off in the middle", '{ "version": 1, "facts": [{ "che', /is not whole JSON/],
    ["empty", "", /is not whole JSON/],
    ["of another shape", '{ "version": 1, "facts": [{ "check": 7 }] }', /0\.check: /],
    ["of a newer version", '{ "version": 9, "facts": [], "more": 1 }', /version is 9.* up to 2/],
  ])("what is %s is an error that says where it is, and is kept", async ([, text, why]) => {
    const { hintsTaken } = one.journal;
    await put("broken", "hints", text);
    const problem = await hintsTaken.problem("broken");
    expect(problem).toBeInstanceOf(one.UnreadableFacts);
    expect(problem?.message).toMatch(why);
    expect(problem?.message).toContain(
      kind === "files" ? join(one.home, "broken", "hints.json") : "broken/hints (postgres:///",
    );
    await expect(hintsTaken.write("broken", [])).rejects.toThrow(why);
    expect(await noted("broken", "hints")).toBe(text);
  });

  test("what puts it aside is a command that does", async () => {
    const { hintsTaken } = one.journal;
    await put("aside", "hints", "{");
    const told = (await hintsTaken.problem("aside"))?.message ?? "";
    const [, command = ""] = /'((?:mv|psql) .*)'$/.exec(told) ?? [];
    await execa("sh", ["-c", command]);
    expect(await hintsTaken.read("aside")).toEqual([]);
    const kept =
      kind === "files"
        ? readFileSync(join(one.home, "aside", "hints.json.broken"), "utf8")
        : await noted("aside", "hints.broken");
    expect(kept).toBe("{");
  });

  test("a later version reads every earlier one by its migrations", async () => {
    const first = z.array(z.string());
    const now = new one.KeptFacts(
      "later",
      z.object({ names: first }),
      { names: [] },
      {
        migrations: [(facts) => facts, (facts) => ({ names: first.parse(facts) })],
      },
    );
    for (const text of ['["a"]', '{ "version": 1, "facts": ["a"] }']) {
      await put("later", "later", text);
      expect(await now.read("later")).toEqual({ names: ["a"] });
    }
    await now.update("later", (same) => same);
    expect(JSON.parse(await noted("later", "later"))).toMatchObject({ version: 2 });
  });

  test("what is noted is put back from a copy", async () => {
    const { faultsInForce } = one.journal;
    await faultsInForce.write("copied", { "cp02/firewall-off": ["ws2"] });
    const copy = await faultsInForce.copy("copied");
    await faultsInForce.clear("copied");
    await faultsInForce.putBack("copied", copy);
    expect(await faultsInForce.read("copied")).toEqual({ "cp02/firewall-off": ["ws2"] });
  });
});

const exam = {
  paper: "ccp1",
  seed: 1,
  drawnAt: "2026-11-24T09:05:00.000Z",
  exercises: ["cp03/x"],
};

/** What a home has noted of two labs and its exams, and an account. */
async function fill(one: Server): Promise<string> {
  await one.journal.hintsTaken.write(c01, [hint]);
  await one.journal.applied.write(c02, { network: "abc" });
  await one.drawnExams.write("exams", { tuesday: exam });
  await one.labHost.write(c01, hostNamed("other"));
  return one.card();
}

/** That it has all of that, wherever it is. */
async function expectAll(one: Server, code: string): Promise<void> {
  expect(await one.journal.hintsTaken.read(c01)).toEqual([hint]);
  expect(await one.journal.applied.read(c02)).toEqual({ network: "abc" });
  expect(await one.drawnExams.read("exams")).toEqual({ tuesday: exam });
  expect(await one.labHost.read(c01)).toEqual(hostNamed("other"));
  expect(await one.candidate(code)).toBe("c01");
}

const files = [`${c01}/hints.json`, `${c02}/applied.json`, "exams/drawn.json", "portal/portal.db"];
const inFiles = ({ home }: Server) => files.filter((file) => existsSync(join(home, file)));

test("facts are moved with the pages, there and back, and what was cleared there is not back", async () => {
  const one = await server();
  const code = await fill(one);
  const address = await database();
  expect(await one.move(address)).toMatchObject({ facts: 3 });
  expect(inFiles(one)).toEqual([]);
  // The host is one of the files that homes share, each with a copy.
  expect(readdirSync(join(one.home, c01)).sort()).toEqual([
    "copy.json",
    "hints.json.moved",
    "host.json",
  ]);
  await expectAll(one, code);
  expect(inFiles(one)).toEqual([]);

  await one.journal.applied.clear(c02);
  // As a move back left it that was cut off before its end.
  writeFileSync(join(one.home, c02, "applied.json"), '{ "version": 1, "facts": { "old": "" } }');
  expect(await one.back()).toMatchObject({ facts: 2 });
  expect(await one.journal.applied.read(c02)).toEqual({});
  await one.journal.applied.write(c02, { network: "abc" });
  await expectAll(one, code);
  expect(inFiles(one)).toEqual(files);
  expect(await one.move(address)).toMatchObject({ facts: 3 });
  await expectAll(one, code);
});

test("while somebody has a lab in hand nothing is moved, in either direction", async () => {
  const one = await server();
  const code = await fill(one);
  const address = await database();
  for (const mode of ["look", "change"] as const) {
    await one.withLock(c02, { verb: "check", mode }, async () => {
      await expect(one.move(address)).rejects.toThrow(
        /is in the hands of 'lab check'.*nothing was changed/,
      );
    });
  }
  expect(await one.place()).toBeNull();
  await one.move(address);
  await one.withLock(c02, { verb: "up", mode: "change" }, async () => {
    await expect(one.back()).rejects.toThrow(/is in the hands of 'lab up'/);
  });
  await expectAll(one, code);
});

test("what can't be read is not moved, nor anything else", async () => {
  const one = await server();
  await fill(one);
  writeFileSync(join(one.home, c01, "hints.json"), "{");
  await expect(one.move(await database())).rejects.toThrow(/hints\.json is not whole JSON/);
  expect(inFiles(one)).toEqual(files);
  expect(await one.place()).toBeNull();
});

test("whoever notes something while it is moved loses nothing", async () => {
  const one = await server();
  await fill(one);
  const address = await database();
  const { seatsTaken } = one.journal;
  const seat = (at: number) => ({
    at: new Date(at).toISOString(),
    segment: "lan",
    address: "10.0.0.1",
  });
  const times = 40;
  const noting = (async () => {
    for (let at = 0; at < times; at++) {
      await seatsTaken.update(c01, (all) => [...all, seat(at)]);
    }
  })();
  await one.move(address);
  await noting;
  expect((await seatsTaken.read(c01)).map(({ at }) => Date.parse(at))).toEqual(
    Array.from({ length: times }, (_, at) => at),
  );
  expect((await one.place())?.facts).toBe(true);
});

test.for(["to PostgreSQL", "back"])(
  "a move %s that is killed before any of its steps leaves all of it in one place, which the next command finds",
  { timeout: 600_000 },
  async (direction) => {
    const program = join(root, "test", "lib", "programs", "cut-off-move.ts");
    const killedAt: string[] = [];
    const ended: string[] = [];
    const home = temporaryFolder();
    const one = await server(home);
    const code = await fill(one);
    const address = await database();
    const name = nameIn(address);
    if (direction === "back") await one.move(address);
    const whole = join(temporaryFolder(), "whole");
    cpSync(home, whole, { recursive: true });
    const ends = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
    await postgres.sql("postgres", ends);
    await postgres.sql("postgres", `CREATE DATABASE ${name}_whole TEMPLATE ${name}`);
    for (let at = 1; ; at++) {
      await postgres.sql("postgres", `DROP DATABASE ${name} WITH (FORCE)`);
      await postgres.sql("postgres", `CREATE DATABASE ${name} TEMPLATE ${name}_whole`);
      rmSync(home, { recursive: true });
      cpSync(whole, home, { recursive: true });
      const words = [direction === "back" ? "files" : address, `${at}`];
      const { signal, stdout } = await execa(
        process.execPath,
        ["--import", "tsx", program, ...words],
        { cwd: root, env: { PLATEAU_HOME: home }, reject: false },
      );
      // PostgreSQL may not have noticed yet.
      for (let tries = 0; tries < 100 && signal; tries++) {
        const problem = await one.journal.hintsTaken.read(c01).catch((error) => error);
        if (!(problem instanceof Error)) break;
        expect(problem.message).toMatch(/in other hands/);
        await setTimeout(50);
      }
      await expectAll(one, code);
      const place = await one.place();
      ended.push(place ? "postgres" : "files");
      // What a move back has written before it was cut off is of no use.
      if (!place) expect(inFiles(one)).toEqual(files);
      else if (direction !== "back") expect(inFiles(one)).toEqual([]);
      // The next move is none the worse for it.
      if (direction === "back" && place) await one.back();
      if (direction !== "back" && !place) await one.move(address);
      await expectAll(one, code);
      if (!signal) break;
      killedAt.push(stdout);
    }
    expect(killedAt.length).toBeGreaterThan(5);
    expect(killedAt.join("\n")).toMatch(/COMMIT/);
    expect(killedAt.join("\n")).toMatch(/rename to .*database\.json/);
    expect(new Set(ended)).toEqual(new Set(["files", "postgres"]));
  },
);

test("a home that an earlier version moved has its facts in files, until it is moved again", async () => {
  const home = temporaryFolder();
  const before = await server(home);
  const code = await fill(before);
  const address = await database();
  await before.move(address);
  const { facts: _, arriving: __, ...place } = (await before.place()) ?? { facts: true };
  await before.back();
  // As that version left it: the pages alone were moved.
  await before.move(address);
  for (const file of files.slice(0, 3)) {
    writeFileSync(join(home, file), readFileSync(join(home, `${file}.moved`)));
  }
  writeFileSync(
    join(home, "portal", "database.json"),
    JSON.stringify({ version: 1, facts: place }),
  );
  const now = await server(home);
  await expectAll(now, code);
  expect((await now.place())?.facts).toBe(false);
  await now.journal.hintsTaken.write(c01, [hint, hint]);
  expect(readFileSync(join(home, c01, "hints.json"), "utf8").match(/cp03/g)).toHaveLength(2);
});

test("where PostgreSQL is away nothing is noted, that is told, and it goes on once it is back", async () => {
  const one = await server();
  await fill(one);
  expect(await one.complete(["exam", "start", c01, "tu"])).toEqual(["tuesday"]);
  await one.move(await database());
  expect(await one.journal.hintsTaken.read(c01)).toEqual([hint]);
  await postgres.stop();
  const why = /nothing was changed; see whether PostgreSQL runs there/;
  await expect(one.journal.hintsTaken.read(c01)).rejects.toThrow(why);
  await expect(one.journal.hintsTaken.write(c01, [])).rejects.toThrow(why);
  // What this server's own files have is there all the same, and a Tab key waits for no database.
  expect(one.labHost.readNow(c01)).toEqual(hostNamed("other"));
  expect(await one.complete(["exam", "start", c01, "tu"])).toEqual([]);
  await postgres.start();
  expect(await one.journal.hintsTaken.read(c01)).toEqual([hint]);
});
