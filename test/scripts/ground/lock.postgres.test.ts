import { once } from "node:events";
import { createServer } from "node:net";
import { hostname } from "node:os";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Holder } from "../../../scripts/ground/holder.js";
import { owner, secret, type TestPostgres, testPostgres } from "../../lib/postgres.js";
import { program, type Started } from "../../lib/program.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

let postgres: TestPostgres;
const folder = temporaryFolder();
beforeAll(async () => {
  postgres = await testPostgres(folder);
}, 240_000);
afterAll(() => postgres?.stop());

/** A lab of nobody else's, whoever runs these tests beside. */
let last = 0;
const fresh = () => `t${process.pid}-${++last}`;

/** Somebody who has one of a lab's names, and says something to whoever asks. */
async function holding(name: string, words: string): Promise<void> {
  const server = createServer((socket) => socket.end(words));
  await once(server.listen(`\0plateau/lab/${name}`), "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
}

const end = (one: Started) => one.send({});

type Start = Awaited<ReturnType<typeof program>>;

/** Have a process of its own look at a lab, or change it, and see that it does. */
async function going(
  start: Start,
  candidate: string,
  verb: string,
  mode: "look" | "change",
): Promise<Started> {
  const process = start(candidate, verb, mode);
  expect(await process.next()).toEqual({ in: verb });
  return process;
}

/** The sources as they are with a home of their own, and its facts in a database where one is named. */
async function sourcesWith(home: string, database?: string) {
  vi.stubEnv("PLATEAU_HOME", home);
  vi.resetModules();
  if (database !== undefined) {
    const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
    const { moveToPostgres } = await import("../../../scripts/portal/store/move-to-postgres.js");
    await moveToPostgres(parsePlace(await postgres.make(database)));
  }
  const { withLock, whoHolds } = await import("../../../scripts/ground/lock.js");
  const { Busy } = await import("../../../scripts/ground/busy.js");
  return { withLock, whoHolds, Busy };
}

/** From when to when, in nanoseconds. */
type Look = readonly [number, number];

const overlap = ([begun, ended]: Look, other: Look) => begun < other[1] && other[0] < ended;

let hold: Start;

/** What the others of a test run on, beside those that run here. */
describe.each([
  ["in files", { database: undefined, isElsewhere: false }],
  ["in a database", { database: "one", isElsewhere: false }],
  ["in a database, on another server", { database: "two", isElsewhere: true }],
] as const)("%s", (_, { database, isElsewhere }) => {
  let sources: Awaited<ReturnType<typeof sourcesWith>>;
  /** As `hold`, and `lookOver` as well, where the others are. */
  let there: Start;
  let lookOver: Start;
  let lookOverThere: Start;
  beforeAll(async () => {
    const home = temporaryFolder();
    sources = await sourcesWith(home, database);
    const env = { PLATEAU_HOME: home };
    [hold, there, lookOver, lookOverThere] = await Promise.all([
      program("hold-lab", { env }),
      program("hold-lab", { env, isElsewhere }),
      program("look-over", { env }),
      program("look-over", { env, isElsewhere }),
    ]);
  }, 240_000);

  /** As one of them is told here, and one that runs here is told there. */
  const on = isElsewhere ? ` on ${hostname()}` : "";

  /** That nobody has a lab in hand. Of another server's process that was killed its database has to hear first. */
  async function expectFree(candidate: string): Promise<void> {
    const free = () =>
      sources.withLock(candidate, { verb: "up", mode: "change" }, async () => "free");
    if (!isElsewhere) expect(await free()).toBe("free");
    else await vi.waitFor(async () => expect(await free()).toBe("free"), 20_000);
  }

  test("several look at a lab at a time", async () => {
    const candidate = fresh();
    const one = await going(hold, candidate, "check", "look");
    const other = await going(there, candidate, "hint", "look");
    end(one);
    expect(await one.next()).toEqual({ out: "check" });
    end(other);
    expect(await other.next()).toEqual({ out: "hint" });
  });

  test("who changes a lab finds it busy with whoever changes it, and is told with what, where and since when", async () => {
    const candidate = fresh();
    const { pid } = await going(there, candidate, "reset", "change");
    const second = sources.withLock(
      candidate,
      { verb: "up", mode: "change" },
      async () => undefined,
    );
    await expect(second).rejects.toThrow(sources.Busy);
    const where = isElsewhere ? "on that server " : "";
    await expect(second).rejects.toThrow(
      new RegExp(
        `^lab '${candidate}' is busy with 'lab reset' \\(process ${pid}${on}\\) since \\d\\d:\\d\\d:\\d\\d: ${where}'lab watch ${candidate}' follows it`,
      ),
    );
    const server = isElsewhere ? hostname() : undefined;
    const { holder } = await second.catch((problem) => problem);
    expect(holder).toEqual({
      verb: "reset",
      mode: "change",
      pid,
      since: expect.any(String),
      ...(server && { server }),
    });
    expect(await sources.whoHolds(candidate)).toEqual([holder]);
  });

  test("a change waits for the looks that go on, and tells for whom", async () => {
    const candidate = fresh();
    const [one, other] = [
      await going(hold, candidate, "check", "look"),
      await going(hold, candidate, "hint", "look"),
    ];
    const change = there(candidate, "reset", "change");
    const both = [`check ${one.pid}${on}`, `hint ${other.pid}${on}`];
    const { waits } = (await change.next()) as { waits: string[] };
    expect(waits.toSorted()).toEqual(both);
    end(one);
    expect(await change.next()).toEqual({ waits: [`hint ${other.pid}${on}`] });
    end(other);
    expect(await change.next()).toEqual({ in: "reset" });
  });

  test("a look waits for the change that goes on, and for one that waits itself", async () => {
    const candidate = fresh();
    const first = await going(hold, candidate, "check", "look");
    const change = there(candidate, "reset", "change");
    expect(await change.next()).toEqual({ waits: [`check ${first.pid}${on}`] });
    const late = hold(candidate, "hint", "look");
    expect(await late.next()).toEqual({ waits: [`reset ${change.pid}${on}`] });
    end(first);
    expect(await change.next()).toEqual({ in: "reset" });
    end(change);
    expect(await change.next()).toEqual({ out: "reset" });
    expect(await late.next()).toEqual({ in: "hint" });
  });

  test.for([
    ["a look", "look", "check"],
    ["a change", "change", "reset"],
  ] as const)(
    "whoever waits for %s goes on when that is killed, and nothing is left",
    async ([, mode, verb]) => {
      const candidate = fresh();
      const killed = await going(hold, candidate, verb, mode);
      const other = mode === "look" ? (["up", "change"] as const) : (["hint", "look"] as const);
      const waiting = there(candidate, ...other);
      expect(await waiting.next()).toEqual({ waits: [`${verb} ${killed.pid}${on}`] });
      killed.child.kill("SIGKILL");
      expect(await waiting.next()).toEqual({ in: other[0] });
      waiting.child.kill("SIGKILL");
      await once(waiting.child, "exit");
      await expectFree(candidate);
    },
  );

  test("looks wait no more for a change that was killed while it waited itself", async () => {
    const candidate = fresh();
    await going(hold, candidate, "check", "look");
    const change = there(candidate, "reset", "change");
    await change.next();
    const late = hold(candidate, "hint", "look");
    expect(await late.next()).toEqual({ waits: [`reset ${change.pid}${on}`] });
    change.child.kill("SIGKILL");
    expect(await late.next()).toEqual({ in: "hint" });
  });

  test("of ten that look over and over and one that changes, the change has its turn, alone", {
    timeout: 120_000,
  }, async () => {
    const candidate = fresh();
    const lookers = Array.from({ length: 10 }, (_, at) =>
      (at % 2 === 0 ? lookOver : lookOverThere)(candidate),
    );
    for (const one of lookers) expect(await one.next()).toEqual({ in: "check" });

    const change = there(candidate, "reset", "change");
    let said = (await change.next()) as { in?: string };
    while (!said.in) said = (await change.next()) as { in?: string };
    const begun = Number(process.hrtime.bigint());
    await setTimeout(100);
    const ended = Number(process.hrtime.bigint());
    end(change);
    expect(await change.next()).toEqual({ out: "reset" });

    for (const one of lookers) end(one);
    const told = await Promise.all(lookers.map((one) => one.next() as Promise<{ looks: Look[] }>));
    const looks = told.flatMap((one) => one.looks);
    expect(looks.filter((one) => overlap(one, [begun, ended]))).toEqual([]);
    expect(looks.some((one) => looks.some((other) => one !== other && overlap(one, other)))).toBe(
      true,
    );
  });

  test("a wait ends when it is stopped, and nothing is left of it", async () => {
    const candidate = fresh();
    const look = await going(there, candidate, "check", "look");
    const stop = new AbortController();
    const told: (readonly Holder[])[] = [];
    const waiting = sources.withLock(
      candidate,
      {
        verb: "reset",
        mode: "change",
        signal: stop.signal,
        waits: (others) => {
          told.push(others);
          stop.abort(new Error("enough"));
        },
      },
      async () => undefined,
    );
    await expect(waiting).rejects.toThrow("enough");
    expect(told.flat()).toMatchObject([{ verb: "check", mode: "look", pid: look.pid }]);
    await going(there, candidate, "hint", "look");
  });

  test("the work is handed a signal that ends with the one given", async () => {
    const stop = new AbortController();
    const props = { verb: "up", mode: "change", signal: stop.signal } as const;
    await sources.withLock(fresh(), props, async (signal) => {
      expect(signal?.aborted).toBe(false);
      stop.abort(new Error("enough"));
      expect(signal?.reason).toMatchObject({ message: "enough" });
    });
  });

  test("what the work throws is thrown, and the lab is free", async () => {
    const candidate = fresh();
    const props = { verb: "up", mode: "change" } as const;
    await expect(
      sources.withLock(candidate, props, () => Promise.reject(new Error("no"))),
    ).rejects.toThrow("no");
    await going(there, candidate, "up", "change");
  });

  test.for([
    "",
    "nonsense\n",
    '{ "verb": 7 }\n',
    '{ "verb": "up", "pid": -1, "since": "today" }\n',
  ])("a name that somebody else holds, who says %j, is busy and no more", async (words) => {
    const candidate = fresh();
    await holding(`${candidate}/change`, words);
    await expect(
      sources.withLock(candidate, { verb: "up", mode: "change" }, async () => undefined),
    ).rejects.toThrow(`lab '${candidate}' is busy with somebody who does not answer: try again`);
  });

  test("one more than may look at a time is refused", async () => {
    const candidate = fresh();
    const finished = withResolvers();
    const begun: Promise<void>[] = [];
    const looks = Array.from({ length: 64 }, () => {
      const one = withResolvers();
      begun.push(one.promise);
      return sources.withLock(candidate, { verb: "check", mode: "look" }, () => {
        one.resolve();
        return finished.promise;
      });
    });
    await Promise.all(begun);
    expect(await there(candidate, "check", "look").next()).toEqual({
      refused: expect.stringContaining("64 checks or hints are going on"),
    });
    // It does not keep a change away for all that, longer than the others do.
    const change = there(candidate, "up", "change");
    expect(Object.keys((await change.next()) as object)).toEqual(["waits"]);
    finished.resolve();
    await Promise.all(looks);
    let said = await change.next();
    while ("waits" in (said as object)) said = await change.next();
    expect(said).toEqual({ in: "up" });
  });
});

describe("where the database is cut", () => {
  let sources: Awaited<ReturnType<typeof sourcesWith>>;
  let there: Start;
  beforeAll(async () => {
    const home = temporaryFolder();
    sources = await sourcesWith(home, "cut");
    const env = { PLATEAU_HOME: home };
    [hold, there] = await Promise.all([
      program("hold-lab", { env }),
      program("hold-lab", { env, isElsewhere: true }),
    ]);
  }, 240_000);

  const lost = ({ pid }: Started, verb: string) => ({
    refused: expect.stringMatching(
      new RegExp(
        `^the database by which servers agree has lost 'lab ${verb}' \\(process ${pid}\\)`,
      ),
    ),
  });

  test("whoever has a lab in hand, or waits for it, is interrupted and says why; then anybody may have it", {
    timeout: 60_000,
  }, async () => {
    const [candidate, other] = [fresh(), fresh()];
    const change = await going(there, candidate, "reset", "change");
    const look = await going(hold, other, "check", "look");
    const waiting = hold(candidate, "hint", "look");
    expect(await waiting.next()).toEqual({ waits: [`reset ${change.pid} on ${hostname()}`] });
    await postgres.stop();
    expect(await change.next()).toEqual(lost(change, "reset"));
    expect(await look.next()).toEqual(lost(look, "check"));
    expect(await waiting.next()).toEqual(lost(waiting, "hint"));
    const props = { verb: "up", mode: "change" } as const;
    await expect(sources.withLock(candidate, props, async () => undefined)).rejects.toThrow(
      /nothing was changed; see whether PostgreSQL runs there/,
    );
    await postgres.start();
    await going(hold, candidate, "up", "change");
    await going(there, other, "up", "change");
  });

  test("one alone whose connection is cut is interrupted, and what he left there is nobody's", async () => {
    const [candidate, other] = [fresh(), fresh()];
    const cut = await going(there, candidate, "reset", "change");
    const beside = await going(there, other, "reset", "change");
    await postgres.sql(
      "cut",
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '% ${cut.pid}'`,
    );
    expect(await cut.next()).toEqual(lost(cut, "reset"));
    await going(hold, candidate, "up", "change");
    end(beside);
    expect(await beside.next()).toEqual({ out: "reset" });
  });

  test("what it has come to without noticing is told as lost all the same", async () => {
    const candidate = fresh();
    const props = { verb: "up", mode: "change" } as const;
    const done = sources.withLock(candidate, props, async (signal) => {
      const ended = once(signal as AbortSignal, "abort");
      await postgres.sql(
        "cut",
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '% ${process.pid}'`,
      );
      await ended;
      return "done";
    });
    await expect(done).rejects.toThrow(/has lost 'lab up'/);
    expect(await sources.withLock(candidate, props, async () => "free")).toBe("free");
  });
});

test("who waited for a lab while what is noted was moved to a database has it there as well", async () => {
  const home = temporaryFolder();
  const { withLock } = await sourcesWith(home);
  const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
  const { moveToPostgres } = await import("../../../scripts/portal/store/move-to-postgres.js");
  const env = { PLATEAU_HOME: home };
  const here = await program("hold-lab", { env });
  const there = await program("hold-lab", { env, isElsewhere: true });
  const candidate = fresh();
  const address = parsePlace(await postgres.make("moved"));
  const look = await withLock(candidate, { verb: "up", mode: "change" }, async () => {
    const waiting = here(candidate, "check", "look");
    expect(await waiting.next()).toEqual({ waits: [`up ${process.pid}`] });
    await moveToPostgres(address);
    return waiting;
  });
  expect(await look.next()).toEqual({ in: "check" });
  const change = there(candidate, "reset", "change");
  expect(await change.next()).toEqual({ waits: [`check ${look.pid} on ${hostname()}`] });
});

test("nothing that is asked of a database, nor a lock there, is waited for without end", async () => {
  const { connect } = await import("../../../scripts/ground/postgres/connect.js");
  const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
  const place = parsePlace(await postgres.make("limited"));
  const [client, other] = [await connect(place, "public", 300), await connect(place, "public")];
  onTestFinished(async () => {
    await client.end();
    await other.end();
  });
  await expect(client.query("SELECT pg_sleep(60)")).rejects.toThrow(/statement timeout/);
  await other.query("SELECT pg_advisory_lock(1)");
  await expect(client.query("SELECT pg_advisory_lock(1)")).rejects.toThrow(/timeout/);
});

test("a server without power is given up within a minute, and one that is cut off knows it before", async () => {
  vi.stubEnv("PGPASSWORD", secret);
  const { connect } = await import("../../../scripts/ground/postgres/connect.js");
  const { parsePlace } = await import("../../../scripts/ground/postgres/parse-place.js");
  await postgres.make("apart");
  const place = parsePlace(
    `postgres://${owner}@localhost:${postgres.port}/apart?sslrootcert=${postgres.certificate}`,
  );
  const client = await connect(place, "public");
  const asked = ["idle", "interval", "count"].map((one) => `tcp_keepalives_${one}`);
  const { rows } = await client.query(
    "SELECT name, setting FROM pg_settings WHERE name = 'tcp_user_timeout' OR name = ANY($1)",
    [asked],
  );
  // As the kernel has this side.
  const { stdout } = await execa("ss", ["-Htno", "dport", "=", `:${postgres.port}`]);
  await client.end();
  const set = Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
  const [idle = 0, interval = 0, count = 0] = asked.map((name) => set[name]);
  const givenUp = idle + interval * count;
  expect(set["tcp_user_timeout"]).toBe(givenUp * 1000);
  expect(givenUp).toBeLessThan(60);
  const [, left = ""] = /timer:\(keepalive,(\d+)(?:sec|\.\d+ms)/.exec(stdout) ?? [];
  // Ten more times, a second apart; and the server may have heard of it that long ago.
  expect(Number(left) + 10).toBeLessThan(givenUp - idle);
  expect(Number(left)).toBeGreaterThan(0);
});

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
