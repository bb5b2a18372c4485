import { once } from "node:events";
import { connect, createServer } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { holderOf, takeName } from "../../../scripts/ground/kernel-name.js";
import { NameHeld } from "../../../scripts/ground/name-held.js";
import { oneAtATime } from "../../../scripts/ground/one-at-a-time.js";
import { program } from "../../lib/program.js";

const deaf = await program("deaf");

/** A name of nobody else's, whoever runs these tests beside. */
let last = 0;
const fresh = () => `plateau/test/${process.pid}/turn-${++last}`;
const what = { fr: "l'essai", en: "the trial" };
const limitMs = 300;

/** Somebody who has a name, and says something to whoever asks. */
async function holding(name: string, words: string): Promise<void> {
  const server = createServer((socket) => socket.on("error", () => undefined).end(words));
  await once(server.listen(`\0${name}`), "listening");
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
}

test("work of one name is done one at a time, and whoever waits is told once", async () => {
  const name = fresh();
  const busy = vi.fn();
  let going = 0;
  const most: number[] = [];
  const work = async () => {
    most.push(++going);
    await vi.waitFor(() => expect(busy).toHaveBeenCalledTimes(2));
    going--;
  };
  await Promise.all([1, 2, 3].map(() => oneAtATime(name, work, { what, busy })));
  expect(most).toEqual([1, 1, 1]);
  expect(busy).toHaveBeenCalledTimes(2);
});

test("work goes on when the one before has failed", async () => {
  const name = fresh();
  const busy = vi.fn();
  const failing = oneAtATime(name, () => Promise.reject(new Error("no")), { what, busy });
  await expect(failing).rejects.toThrow("no");
  expect(await oneAtATime(name, async () => 1, { what, busy })).toBe(1);
  expect(busy).not.toHaveBeenCalled();
});

test("whoever waits in vain is told for what, for whom as that says, and what to do; nothing is done", async () => {
  const name = fresh();
  const work = vi.fn();
  let finish = () => {};
  const first = oneAtATime(name, () => new Promise<void>((done) => (finish = done)), { what });
  const second = oneAtATime(name, work, { what, limitMs });
  await expect(second).rejects.toThrow(NameHeld);
  await expect(second).rejects.toThrow(
    new RegExp(
      `^the trial: waited for 0 s in vain\\. '${name}' has been held on this machine since \\d\\d:\\d\\d:\\d\\d, as its holder says, by process ${process.pid}: 'ps -fp ${process.pid}' tells`,
    ),
  );
  expect(work).not.toHaveBeenCalled();
  finish();
  await first;
  expect(await oneAtATime(name, async () => "free", { what })).toBe("free");
});

test.for(["", "nonsense\n", '{ "pid": "1; rm -rf /", "since": "today" }\n'])(
  "a name that somebody else holds, who says %j, is an error that tells how to find him",
  async (words) => {
    const name = fresh();
    await holding(name, words);
    await expect(oneAtATime(name, async () => undefined, { what, limitMs })).rejects.toThrow(
      `does not say what it is, maybe a suspended one: 'sudo ss -xlp | grep ${name}' tells which process`,
    );
  },
);

test("one who holds a name and hears nobody is waited for no longer", async () => {
  const name = fresh();
  const { child, next } = deaf(name);
  expect(await next()).toEqual({ deaf: name });
  // Those whom he does not take in fill his line.
  const callers = Array.from({ length: 4 }, () =>
    connect(`\0${name}`).on("error", () => undefined),
  );
  onTestFinished(() => {
    for (const caller of callers) caller.destroy();
  });
  const other = await holderOf(name);
  other?.leave();
  expect(other).toBeDefined();
  await expect(oneAtATime(name, async () => undefined, { what, limitMs })).rejects.toThrow(
    "waited for 0 s in vain",
  );
  child.kill("SIGKILL");
  await once(child, "exit");
  const held = await takeName(name);
  expect(held).toBeDefined();
  await held?.release();
}, 20_000);

test("a wait ends when it is stopped", async () => {
  const name = fresh();
  const held = await takeName(name);
  const stop = new AbortController();
  const waiting = oneAtATime(name, async () => undefined, {
    what,
    busy: () => stop.abort(new Error("enough")),
    signal: stop.signal,
  });
  await expect(waiting).rejects.toThrow("enough");
  await held?.release();
});
