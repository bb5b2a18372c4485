import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, utimesSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Holder } from "../../../../scripts/ground/holder.js";
import { withLock } from "../../../../scripts/ground/lock.js";
import { Misuse } from "../../../../scripts/ground/misuse.js";
import type { ProgressEvent } from "../../../../scripts/ground/progress-event.js";
import { watchLab } from "../../../../scripts/operations/watch/watch-lab.js";
import { program, type Started } from "../../../lib/program.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

// Longer than the name of a socket may be.
const top = temporaryFolder();
const home = join(top, "a-place-far-down".repeat(6));
mkdirSync(home);
vi.stubEnv("PLATEAU_HOME", home);
const atWork = await program("at-work");

let last = 0;
const fresh = () => `t${process.pid}-w${++last}`;
const folderOf = (candidate: string) => join(home, candidate, "watch");

async function working(candidate: string, verb: string, mode: "look" | "change") {
  const process = atWork(candidate, verb, mode);
  expect(await process.next()).toEqual({ in: verb });
  return process;
}

/** Watch a lab, and note what is told. */
function watching(candidate: string, cancel = false, signal = new AbortController().signal) {
  const told: [pid: number, event: ProgressEvent | undefined][] = [];
  const tell = ({ pid }: Holder, event: ProgressEvent | undefined) => void told.push([pid, event]);
  return { told, ended: watchLab({ candidate, cancel }, { signal, tell }) };
}

const log = (en: string) => ({ type: "log", text: { fr: en, en } }) as const;
const note = (line: string) => ({ type: "note", note: line }) as const;

test("who comes late is told what stays true and how far it is, then what comes, to the end", async () => {
  const candidate = fresh();
  const one = await working(candidate, "reset", "change");
  const early = watching(candidate);
  await vi.waitFor(() => expect(early.told).toHaveLength(1));
  for (const event of [note("ws1, fw1"), log("made anew: ws1"), note("fw1")]) one.send(event);
  await vi.waitFor(() => expect(early.told).toHaveLength(4));
  const { told, ended } = watching(candidate);
  await vi.waitFor(() => expect(told).toHaveLength(3));
  one.send(note(""));
  one.send({ end: true });
  expect(await ended).toMatchObject([
    { verb: "reset", mode: "change", pid: one.pid, end: { how: "done" } },
  ]);
  await early.ended;
  const events = [undefined, log("made anew: ws1"), note("fw1"), note("")];
  expect(told).toEqual(events.map((event) => [one.pid, event]));
  expect(await one.next()).toEqual({ out: "reset" });
  expect(readdirSync(folderOf(candidate))).toEqual([]);
});

test("all that goes on in a lab is followed, and how each ends is told", async () => {
  const candidate = fresh();
  const [one, other] = [
    await working(candidate, "check", "look"),
    await working(candidate, "hint", "look"),
  ];
  const { told, ended } = watching(candidate);
  await vi.waitFor(() => expect(told).toHaveLength(2));
  one.send({ fail: "dc1 does not answer" });
  other.send({ end: true });
  const watched = await ended;
  expect(watched).toHaveLength(2);
  expect(watched.find(({ pid }) => pid === one.pid)?.end).toEqual({
    how: "failed",
    why: "dc1 does not answer",
  });
  expect(watched.find(({ pid }) => pid === other.pid)?.end).toEqual({ how: "done" });
});

test("who asks for it has an operation stop, which says by whom, and the lab is free", async () => {
  const candidate = fresh();
  const one = await working(candidate, "reset", "change");
  const [watched] = await watching(candidate, true).ended;
  const message = `stopped by 'lab watch --cancel' (process ${process.pid})`;
  expect(watched?.end).toMatchObject({ how: "stopped", why: { en: message } });
  expect(await one.next()).toEqual({ threw: "Stopped", message });
  await working(candidate, "up", "change");
});

test("one that waits for its turn is followed as well, and gives up when it is asked to", async () => {
  const candidate = fresh();
  const look = await working(candidate, "check", "look");
  const change = atWork(candidate, "reset", "change");
  expect(await change.next()).toEqual({ waits: true });
  const { told, ended } = watching(candidate, true);
  const both = await ended;
  expect(both.map(({ end }) => end.how)).toEqual(["stopped", "stopped"]);
  const waits = told.find(([pid, event]) => pid === change.pid && event !== undefined)?.[1];
  expect(waits).toMatchObject({ type: "waits", for: [{ verb: "check", pid: look.pid }] });
});

test("one that stands in line is followed as well, and gives up when it is asked to", async () => {
  const [there, candidate] = [fresh(), fresh()];
  // All the cores that there are.
  const first = atWork(there, "up", "change", "999");
  expect(await first.next()).toEqual({ in: "up" });
  const second = atWork(candidate, "reset", "change", "999");
  expect(await second.next()).toEqual({ queued: true });
  const { told, ended } = watching(candidate, true);
  expect(await ended).toMatchObject([{ pid: second.pid, end: { how: "stopped" } }]);
  expect(told.at(-1)?.[1]).toMatchObject({
    type: "queued",
    ahead: 1,
    first: [{ lab: there, verb: "up", pid: first.pid }],
  });
  const third = atWork(fresh(), "check", "look", "999");
  expect(await third.next()).toEqual({ queued: true });
  first.send({ end: true });
  expect(await third.next()).toEqual({ in: "check" });
});

test("who waits for a lab keeps nobody from his turn", async () => {
  const candidate = fresh();
  await working(candidate, "check", "look");
  const waiting = atWork(candidate, "reset", "change", "999");
  expect(await waiting.next()).toEqual({ waits: true });
  const other = atWork(fresh(), "up", "change", "999");
  expect(await other.next()).toEqual({ in: "up" });
});

test("one that is killed is lost, and what it leaves is nobody's, and taken away", async () => {
  const candidate = fresh();
  const one = await working(candidate, "reset", "change");
  const { told, ended } = watching(candidate);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  one.child.kill("SIGKILL");
  expect(await ended).toMatchObject([{ pid: one.pid, end: { how: "lost" } }]);
  const [left = ""] = readdirSync(folderOf(candidate));
  await expect(watching(candidate).ended).rejects.toThrow(`nothing goes on in lab '${candidate}'`);
  utimesSync(join(folderOf(candidate), left), 1, 1);
  await expect(watching(candidate).ended).rejects.toThrow(Misuse);
  expect(readdirSync(folderOf(candidate))).toEqual([]);
});

test("what was left a moment before another one began is gone once that one ends", async () => {
  const candidate = fresh();
  const one = await working(candidate, "reset", "change");
  one.child.kill("SIGKILL");
  await once(one.child, "exit");
  const [left = ""] = readdirSync(folderOf(candidate));
  const other = await working(candidate, "up", "change");
  expect(readdirSync(folderOf(candidate))).toContain(left);
  utimesSync(join(folderOf(candidate), left), 1, 1);
  other.send({ end: true });
  await vi.waitFor(() => expect(readdirSync(folderOf(candidate))).toEqual([]));
});

test("where nothing goes on that is told, with where something does", async () => {
  const [idle, busy] = [fresh(), fresh()];
  await working(busy, "check", "look");
  await expect(watching(idle).ended).rejects.toThrow(
    new RegExp(`^nothing goes on in lab '${idle}'; something does in: .*${busy}`),
  );
});

test("one that was started from elsewhere can't be followed, and is named", async () => {
  const candidate = fresh();
  await withLock(candidate, { verb: "up", mode: "change" }, () =>
    expect(watching(candidate).ended).rejects.toThrow(
      new RegExp(`^'lab up' \\(process ${process.pid}\\) since .* from another folder than `),
    ),
  );
});

test("who stops watching stops nothing else", async () => {
  const candidate = fresh();
  const one = await working(candidate, "reset", "change");
  const stop = new AbortController();
  const reason = new Error("enough");
  const { told, ended } = watching(candidate, false, stop.signal);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  stop.abort(reason);
  await expect(ended).rejects.toBe(reason);
  one.send({ end: true });
  expect(await one.next()).toEqual({ out: "reset" });
});

/** Say something to whoever is at work, and see whether he hangs up. */
async function hangsUp(candidate: string, words: string): Promise<boolean> {
  const [name = ""] = readdirSync(folderOf(candidate));
  const before = process.cwd();
  // Its path is longer than a socket's name may be.
  process.chdir(folderOf(candidate));
  const socket = connect(name);
  process.chdir(before);
  await once(socket, "connect");
  const closed = once(socket.resume(), "close").then(() => true);
  socket.on("error", () => undefined).write(words);
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500));
  const result = await Promise.race([closed, later]);
  socket.destroy();
  return result;
}

test.for([
  ["what is no request", "stop!\n"],
  ["a request without a process", '{ "type": "cancel" }\n'],
  ["a line that does not end", "x".repeat(10_000)],
] as const)("%s is not heard, and the work goes on", async ([, words]) => {
  const candidate = fresh();
  const one: Started = await working(candidate, "reset", "change");
  expect(await hangsUp(candidate, words)).toBe(true);
  one.send({ end: true });
  expect(await one.next()).toEqual({ out: "reset" });
});

test.runIf(process.getuid?.() === 0)("another user of the host can't reach it", async () => {
  const candidate = fresh();
  await working(candidate, "reset", "change");
  for (const folder of [top, home]) chmodSync(folder, 0o755);
  const [name = ""] = readdirSync(folderOf(candidate));
  const reach = `require("fs").statSync(process.argv[1])`;
  const { stderr } = spawnSync(process.execPath, ["-e", reach, join(folderOf(candidate), name)], {
    uid: 65534,
    gid: 65534,
    cwd: "/",
    encoding: "utf8",
  });
  expect(stderr).toContain("EACCES");
});
