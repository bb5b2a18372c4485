import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { watchLineSchema } from "../../scripts/watch.js";
import { program } from "../lib/program.js";

const atWork = await program("at-work");

let last = 0;
const fresh = () => `t${process.pid}-v${++last}`;

/** The real command line, with what it has said so far. */
function lab(...args: string[]) {
  const cli = join(root, "scripts", "cli.ts");
  const child = spawn(process.execPath, ["--import", "tsx", cli, ...args], {
    cwd: root,
    env: { ...process.env, LC_ALL: "en_GB.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (piece: string) => {
      said[stream] += piece;
    });
  }
  const ended = once(child, "close").then(([code]) => ({ code, ...said }));
  return { child, said, ended };
}

async function working(candidate: string, verb = "reset", mode = "change") {
  const process = atWork(candidate, verb, mode);
  expect(await process.next()).toEqual({ in: verb });
  return process;
}

test("watch follows what another process does, and shows nothing of it raw", async () => {
  const candidate = fresh();
  const one = await working(candidate);
  const { said, ended } = lab("watch", candidate);
  await vi.waitFor(() => expect(said.stdout).toContain("since"), { timeout: 20_000 });
  const hostile = "made anew: \u001b]0;pwned\u0007ws1\nlab c01: done";
  one.send({ type: "log", text: { fr: "", en: hostile } });
  one.send({ type: "note", note: "fw1" });
  one.send({ type: "result", check: "cp03/names-resolve", outcome: "satisfied", done: 1, of: 2 });
  one.send({ end: true });
  const whose = `${candidate} reset ${one.pid}`;
  const { code, stdout, stderr } = await ended;
  expect(stdout.split("\n").slice(1)).toEqual([
    `${whose}: made anew: \\u001b]0;pwned\\u0007ws1 lab c01: done`,
    `${whose}: fw1`,
    `${whose}: 1/2 cp03/names-resolve satisfied`,
    "",
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: `${whose}: done\n` });
});

test("each who watches is told in his own language, whoever began what he watches", async () => {
  const candidate = fresh();
  const one = await working(candidate);
  const readers = [lab("watch", candidate, "--lang", "fr"), lab("watch", candidate)];
  for (const { said } of readers) {
    await vi.waitFor(() => expect(said.stdout).toContain(`${one.pid}`), { timeout: 20_000 });
  }
  const since = new Date().toISOString();
  const other = { verb: "check", mode: "look", pid: 4242, since };
  one.send({ type: "waits", for: [other] });
  const first = { ...other, verb: "up", lab: "c02", user: "marie", cores: 2 };
  one.send({ type: "queued", ahead: 3, first: [first], unheeded: [] });
  one.send({ type: "note", note: { fr: "vérification", en: "checking" } });
  one.send({ type: "log", text: { fr: "fw1 remise à neuf", en: "fw1 made anew" } });
  one.send({ type: "result", check: "cp03/names-resolve", outcome: "satisfied", done: 1, of: 2 });
  one.send({ end: true });
  const [french, english] = await Promise.all(readers.map(({ ended }) => ended));
  const whose = `${candidate} reset ${one.pid}: `;
  const lines = (text = "") => text.split("\n").map((line) => line.replace(whose, ""));
  expect(lines(french?.stdout)).toEqual([
    expect.stringContaining("depuis"),
    expect.stringContaining("attend la fin de 'lab check' (processus 4242)"),
    expect.stringMatching(
      /^attend son tour, 3 avant lui : 'lab up c02' \(processus 4242\) depuis [\d:]{8}, de marie ; et 2 de plus$/,
    ),
    "vérification",
    "fw1 remise à neuf",
    "1/2 cp03/names-resolve satisfait",
    "",
  ]);
  expect(lines(english?.stdout)).toEqual([
    expect.stringContaining("since"),
    expect.stringContaining("waits for the end of 'lab check' (process 4242)"),
    expect.stringMatching(
      /^waits its turn, 3 before it: 'lab up c02' \(process 4242\) since [\d:]{8}, of marie; and 2 more$/,
    ),
    "checking",
    "fw1 made anew",
    "1/2 cp03/names-resolve satisfied",
    "",
  ]);
  expect(french?.stderr).toBe(`${candidate} reset ${one.pid} : terminé\n`);
  expect(english?.stderr).toBe(`${whose}done\n`);
});

test("watch --cancel stops it as Ctrl-C does, and tells so in its exit code and as JSON", async () => {
  const candidate = fresh();
  const one = await working(candidate);
  const other = lab("watch", candidate);
  await vi.waitFor(() => expect(other.said.stdout).toContain("since"), { timeout: 20_000 });
  const { code, stdout } = await lab("watch", candidate, "--cancel", "--json").ended;
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => watchLineSchema.parse(JSON.parse(line)));
  expect(lines.map(({ event }) => event?.type)).toEqual([undefined, "ended"]);
  expect(lines.at(-1)).toMatchObject({
    lab: candidate,
    holder: { verb: "reset", pid: one.pid },
    event: { how: "stopped" },
  });
  expect(code).toBe(0);
  expect((await other.ended).code).toBe(130);
  expect(await one.next()).toMatchObject({ threw: "Stopped" });
});

test("watch tells one that failed, or was killed, by its exit code", async () => {
  const [failing, killed] = [fresh(), fresh()];
  const one = await working(failing);
  const other = await working(killed);
  const { said, ended } = lab("watch", failing, killed);
  await vi.waitFor(() => expect(said.stdout.match(/since/g)).toHaveLength(2), { timeout: 20_000 });
  one.send({ fail: "dc1 does not answer" });
  other.child.kill("SIGKILL");
  const { code, stderr } = await ended;
  expect(stderr).toContain(`${failing} reset ${one.pid}: failed: dc1 does not answer\n`);
  expect(stderr).toContain(`${killed} reset ${other.pid}: its process was killed\n`);
  expect(code).toBe(3);
});

test("watch of what does not go on is wrong use, and Ctrl-C ends the watching alone", async () => {
  const [idle, busy] = [fresh(), fresh()];
  const one = await working(busy, "check", "look");
  const watch = lab("watch", busy);
  expect(await lab("watch", idle).ended).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `nothing goes on in lab '${idle}'; something does in: ${busy}\n`,
  });
  await vi.waitFor(() => expect(watch.said.stdout).toContain("since"), { timeout: 20_000 });
  watch.child.kill("SIGINT");
  expect((await watch.ended).code).toBe(130);
  one.send({ end: true });
  expect(await one.next()).toEqual({ out: "check" });
});
