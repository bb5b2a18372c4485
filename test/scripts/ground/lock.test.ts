import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { Busy } from "../../../scripts/ground/busy.js";
import type { Holder } from "../../../scripts/ground/holder.js";
import { withLock } from "../../../scripts/ground/lock.js";
import { program, type Started } from "../../lib/program.js";

const [hold, lookOver] = await Promise.all([program("hold-lab"), program("look-over")]);

/** A lab of nobody else's, whoever runs these tests beside. */
let last = 0;
const fresh = () => `t${process.pid}-${++last}`;

/** Somebody who has one of a lab's names, and says something to whoever asks. */
async function holding(name: string, words: string): Promise<void> {
  const server = createServer((socket) => socket.end(words));
  await once(server.listen(`\0plateau/lab/${name}`), "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
}

/** Have a process of its own look at a lab, or change it, and see that it does. */
async function going(candidate: string, verb: string, mode: "look" | "change"): Promise<Started> {
  const process = hold(candidate, verb, mode);
  expect(await process.next()).toEqual({ in: verb });
  return process;
}

const end = (one: Started) => one.send({});

test("several look at a lab at a time", async () => {
  const candidate = fresh();
  const [one, other] = [await going(candidate, "check", "look"), hold(candidate, "hint", "look")];
  expect(await other.next()).toEqual({ in: "hint" });
  end(one);
  expect(await one.next()).toEqual({ out: "check" });
});

test("who changes a lab finds it busy with whoever changes it, and is told with what and since when", async () => {
  const candidate = fresh();
  const { pid } = await going(candidate, "reset", "change");
  const second = withLock(candidate, { verb: "up", mode: "change" }, async () => undefined);
  await expect(second).rejects.toThrow(Busy);
  await expect(second).rejects.toThrow(
    new RegExp(
      `^lab '${candidate}' is busy with 'lab reset' \\(process ${pid}\\) since \\d\\d:\\d\\d:\\d\\d: 'lab watch ${candidate}' follows it`,
    ),
  );
  await expect(second).rejects.toMatchObject({ holder: { verb: "reset", mode: "change", pid } });
});

test("a change waits for the looks that go on, and tells for whom", async () => {
  const candidate = fresh();
  const [one, other] = [
    await going(candidate, "check", "look"),
    await going(candidate, "hint", "look"),
  ];
  const change = hold(candidate, "reset", "change");
  const both = [`check ${one.pid}`, `hint ${other.pid}`];
  expect(await change.next()).toEqual({ waits: both });
  end(one);
  expect(await change.next()).toEqual({ waits: [`hint ${other.pid}`] });
  end(other);
  expect(await change.next()).toEqual({ in: "reset" });
});

test("a look waits for the change that goes on, and for one that waits itself", async () => {
  const candidate = fresh();
  const first = await going(candidate, "check", "look");
  const change = hold(candidate, "reset", "change");
  expect(await change.next()).toEqual({ waits: [`check ${first.pid}`] });
  const late = hold(candidate, "hint", "look");
  expect(await late.next()).toEqual({ waits: [`reset ${change.pid}`] });
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
    const killed = await going(candidate, verb, mode);
    const other = mode === "look" ? (["up", "change"] as const) : (["hint", "look"] as const);
    const waiting = hold(candidate, ...other);
    expect(await waiting.next()).toEqual({ waits: [`${verb} ${killed.pid}`] });
    killed.child.kill("SIGKILL");
    expect(await waiting.next()).toEqual({ in: other[0] });
    waiting.child.kill("SIGKILL");
    await once(waiting.child, "exit");
    expect(await withLock(candidate, { verb: "up", mode: "change" }, async () => "free")).toBe(
      "free",
    );
  },
);

test("looks wait no more for a change that was killed while it waited itself", async () => {
  const candidate = fresh();
  await going(candidate, "check", "look");
  const change = hold(candidate, "reset", "change");
  await change.next();
  const late = hold(candidate, "hint", "look");
  expect(await late.next()).toEqual({ waits: [`reset ${change.pid}`] });
  change.child.kill("SIGKILL");
  expect(await late.next()).toEqual({ in: "hint" });
});

test("of ten that look over and over and one that changes, the change has its turn, alone", async () => {
  const candidate = fresh();
  const lookers = Array.from({ length: 10 }, () => lookOver(candidate));
  for (const one of lookers) expect(await one.next()).toEqual({ in: "check" });

  const change = hold(candidate, "reset", "change");
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

/** From when to when, in nanoseconds. */
type Look = readonly [number, number];

const overlap = ([begun, ended]: Look, other: Look) => begun < other[1] && other[0] < ended;

test("a wait ends when it is stopped, and nothing is left of it", async () => {
  const candidate = fresh();
  const look = await going(candidate, "check", "look");
  const stop = new AbortController();
  const told: (readonly Holder[])[] = [];
  const waiting = withLock(
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
  await going(candidate, "hint", "look");
});

test("what the work throws is thrown, and the lab is free", async () => {
  const candidate = fresh();
  const props = { verb: "up", mode: "change" } as const;
  await expect(withLock(candidate, props, () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );
  expect(await withLock(candidate, props, async () => "free")).toBe("free");
});

test.for(["", "nonsense\n", '{ "verb": 7 }\n', '{ "verb": "up", "pid": -1, "since": "today" }\n'])(
  "a name that somebody else holds, who says %j, is busy and no more",
  async (words) => {
    const candidate = fresh();
    await holding(`${candidate}/change`, words);
    await expect(
      withLock(candidate, { verb: "up", mode: "change" }, async () => undefined),
    ).rejects.toThrow(`lab '${candidate}' is busy with somebody who does not answer: try again`);
  },
);

test("one more than may look at a time is refused", async () => {
  const candidate = fresh();
  let finish = () => {};
  const finished = new Promise<void>((done) => {
    finish = done;
  });
  let there = 0;
  const look = () =>
    withLock(candidate, { verb: "check", mode: "look" }, () => {
      there++;
      return finished;
    });
  const looks = Array.from({ length: 64 }, look);
  while (there < 64) await setTimeout(20);
  await expect(look()).rejects.toThrow("64 checks or hints are going on");
  finish();
  await Promise.all(looks);
});
