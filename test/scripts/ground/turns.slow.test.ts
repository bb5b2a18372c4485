import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { InLine } from "../../../scripts/ground/in-line.js";
import { takeName } from "../../../scripts/ground/kernel-name.js";
import { Turns } from "../../../scripts/ground/turns.js";
import { userName } from "../../../scripts/ground/user-name.js";
import { program, type Started } from "../../lib/program.js";

const start = await program("in-turn");
/** Ids of nobody else's on a Debian machine. */
const nobody = 65534;

/** A line of nobody else's, whoever runs these tests beside. */
let last = 0;
const fresh = () => `plateau/test/${process.pid}/turn-${++last}`;
const me = userName();

/** A process that asks for turns of two cores, of two that there are, for labs one after another. */
const asking = (name: string, ...labs: string[]) => start(name, "2", "2", "60000", ...labs);

async function working(name: string, lab: string): Promise<Started> {
  const one = asking(name, lab);
  expect(await one.next()).toEqual({ in: lab });
  return one;
}

const after = (lab: string, ...before: string[]) => ({
  lab,
  after: before.map((one) => `${me} ${one}`),
  unheeded: [],
});

const end = (one: Started) => one.send({});

const entry = (lab: string, cores: number): InLine => ({
  lab,
  verb: "check",
  mode: "look",
  pid: process.pid,
  since: new Date().toISOString(),
  user: me,
  cores,
});

/** Work that notes how many cores it keeps busy at most. */
function counted() {
  const seen = { now: 0, most: 0, done: 0 };
  const work = (cores: number) => async () => {
    seen.now += cores;
    seen.most = Math.max(seen.most, seen.now);
    await setTimeout(10);
    seen.now -= cores;
    seen.done++;
  };
  return { seen, work };
}

test("as much goes on at a time as there are cores, whatever each needs, whoever asks", async () => {
  const name = fresh();
  // Another process has turns of its own making, and the same names.
  const [one, other] = [new Turns(name, 4), new Turns(name, 4)];
  const { seen, work } = counted();
  const needs = Array.from({ length: 40 }, (_, at) => [2, 1, 0.25, 4][at % 4] ?? 1);
  await Promise.all(
    needs.map((cores, at) => (at % 3 ? one : other).with(entry(`c${at}`, cores), work(cores))),
  );
  expect(seen).toEqual({ now: 0, most: 4, done: 40 });
});

test("what takes more cores than there are goes on alone, and what takes none at once", async () => {
  const turns = new Turns(fresh(), 1);
  const { seen, work } = counted();
  let free: boolean | undefined;
  await turns.with(entry("c01", 2), async () => {
    await turns.with(entry("c02", 0), async () => {
      free = true;
    });
  });
  expect(free).toBe(true);
  await Promise.all(["c01", "c02"].map((lab) => turns.with(entry(lab, 2), work(2))));
  expect(seen).toEqual({ now: 0, most: 2, done: 2 });
});

test("processes have their turns in the order in which they came, and are told after whom", async () => {
  const name = fresh();
  const first = await working(name, "c01");
  const second = asking(name, "c02");
  expect(await second.next()).toEqual(after("c02", "c01"));
  const third = asking(name, "c03");
  expect(await third.next()).toEqual(after("c03", "c01", "c02"));
  end(first);
  expect(await third.next()).toEqual(after("c03", "c02"));
  expect(await second.next()).toEqual({ in: "c02" });
  end(second);
  expect(await third.next()).toEqual({ in: "c03" });
});

test("who is killed gives his turn back at once, and whoever waited for it goes on", async () => {
  const name = fresh();
  const first = await working(name, "c01");
  const second = asking(name, "c02");
  expect(await second.next()).toEqual(after("c02", "c01"));
  first.child.kill("SIGKILL");
  expect(await second.next()).toEqual({ in: "c02" });
});

test("who is killed while he waits is waited for no more", async () => {
  const name = fresh();
  const first = await working(name, "c01");
  const second = asking(name, "c02");
  expect(await second.next()).toEqual(after("c02", "c01"));
  const third = asking(name, "c03");
  expect(await third.next()).toEqual(after("c03", "c01", "c02"));
  second.child.kill("SIGKILL");
  expect(await third.next()).toEqual(after("c03", "c01"));
  end(first);
  expect(await third.next()).toEqual({ in: "c03" });
});

test("a process with many labs lets another in between", async () => {
  const name = fresh();
  const many = asking(name, "c01", "c02", "c03");
  const said = [await many.next(), await many.next(), await many.next()];
  expect(said).toContainEqual({ in: "c01" });
  expect(said).toContainEqual(after("c02", "c01"));
  expect(said).toContainEqual(after("c03", "c01", "c02"));
  const one = asking(name, "c09");
  expect(await one.next()).toEqual(after("c09", "c01"));
  end(many);
  expect(await one.next()).toEqual({ in: "c09" });
  const then = [await many.next(), await many.next(), await many.next()];
  expect(then).toContainEqual({ out: "c01" });
  expect(then).toContainEqual(after("c03", "c02"));
  expect(then).toContainEqual(after("c02", "c09"));
  end(one);
  expect(await many.next()).toEqual({ in: "c02" });
});

test("of twenty processes that come together each has its turn, one at a time", async () => {
  const name = fresh();
  const seen = { now: 0, most: 0, done: 0 };
  await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const one = asking(name, `c${at}`);
      for (let said = await one.next(); said; said = await one.next()) {
        if (!("in" in (said as object))) continue;
        seen.most = Math.max(seen.most, ++seen.now);
        // Long enough for another one to be heard that would be in as well.
        await setTimeout(20);
        seen.now--;
        seen.done++;
        end(one);
      }
    }),
  );
  expect(seen).toEqual({ now: 0, most: 1, done: 20 });
});

test.skipIf(process.getuid?.() !== 0)("users wait for one another, and see who it is", async () => {
  const name = fresh();
  const theirs = await program("in-turn", { uid: nobody });
  const other = theirs(name, "2", "2", "60000", "c07");
  expect(await other.next()).toEqual({ in: "c07" });
  const own = asking(name, "c01");
  expect(await own.next()).toEqual({ lab: "c01", after: ["nobody c07"], unheeded: [] });
  const third = theirs(name, "2", "2", "60000", "c08");
  expect(await third.next()).toMatchObject({ after: ["nobody c07", `${me} c01`] });
  end(other);
  expect(await own.next()).toEqual({ in: "c01" });
});

test("of those who stand still, who came first is given up first, and those behind keep their order", async () => {
  const name = fresh();
  await working(name, "c01");
  const second = start(name, "2", "2", "300", "c02");
  expect(await second.next()).toEqual(after("c02", "c01"));
  const third = start(name, "2", "2", "300", "c03");
  expect(await third.next()).toEqual(after("c03", "c01", "c02"));
  expect(await second.next()).toEqual({ in: "c02" });
  const then = (await third.next()) as { after: string[]; unheeded: string[] };
  expect(then.after).toEqual([`${me} c02`]);
  expect(then.unheeded).toHaveLength(1);
});

test.for(["", "nonsense\n", '{ "verb": 7 }\n', `${JSON.stringify(entry("c01", -1))}\n`])(
  "who stands in line and says %j is not waited for, and is named",
  async (words) => {
    const name = fresh();
    const squatted = `${name}/00000000-0000-4000-8000-000000000000`;
    const server = createServer((socket) => socket.write(words));
    await once(server.listen(`\0${squatted}`), "listening");
    onTestFinished(() => void server.close());
    const told: (readonly string[])[] = [];
    const turns = new Turns(name, 2);
    const done = await turns.with(entry("c02", 2), async () => "done", {
      waits: (_, unheeded) => void told.push(unheeded),
    });
    expect({ done, told }).toEqual({ done: "done", told: [[squatted]] });
  },
);

test("names that no turn has are nobody's: nothing of them is told as part of a command", async () => {
  const name = fresh();
  const server = createServer();
  await once(server.listen(`\0${name}/$(reboot)`), "listening");
  onTestFinished(() => void server.close());
  const told: unknown[] = [];
  const options = { waits: (...all: unknown[]) => void told.push(all) };
  expect(await new Turns(name, 2).with(entry("c02", 2), async () => "done", options)).toBe("done");
  expect(told).toEqual([]);
});

test("where somebody keeps the way in shut, turns go on all the same", async () => {
  const name = fresh();
  const held = await takeName(name);
  const turns = new Turns(name, 2, { patience: { wayIn: 100, still: 60_000, whole: 60_000 } });
  expect(await turns.with(entry("c01", 2), async () => "done")).toBe("done");
  await held?.release();
});

test("a wait ends when it is stopped, and nothing is left of it", async () => {
  const name = fresh();
  const first = await working(name, "c01");
  const stop = new AbortController();
  const turns = new Turns(name, 2);
  const options = { signal: stop.signal, waits: () => stop.abort(new Error("enough")) };
  await expect(turns.with(entry("c02", 2), async () => "never", options)).rejects.toThrow("enough");
  const third = asking(name, "c03");
  expect(await third.next()).toEqual(after("c03", "c01"));
  end(first);
  expect(await third.next()).toEqual({ in: "c03" });
  end(third);
  await once(third.child, "exit");
  expect(await turns.with(entry("c02", 2), async () => "free")).toBe("free");
});

test("what the work throws is thrown, and the turn is given back", async () => {
  const turns = new Turns(fresh(), 2);
  const failing = turns.with(entry("c01", 2), () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect(await turns.with(entry("c02", 2), async () => "next")).toBe("next");
});
