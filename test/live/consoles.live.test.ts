import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { root } from "../../scripts/ground/home.js";
import type {
  AttachProps,
  Console,
  ConsoleEnd,
} from "../../scripts/operations/consoles/console.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../scripts/operations/consoles/lab-engines.js";
import { limits } from "../../scripts/operations/consoles/limits.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { asCandidate } from "../lib/as-candidate.js";
import { containerOf } from "../lib/container-of.js";
import { liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const size = { columns: 200, rows: 30 };

let consoles: Consoles;
beforeAll(async () => {
  consoles = await Consoles.with(labEngines);
});
afterAll(() => consoles.close());

const open = (machine: MachineName) =>
  consoles.open({ candidate: cycleLab, machine, kind: "terminal", size });

/** Attach, show all that comes, and have it as text. */
function reading(console: Console, props: Partial<AttachProps> = {}) {
  let text = "";
  let bytes = 0;
  let end: ConsoleEnd | undefined;
  const reader = console.attach({
    as: "writer",
    onData(part) {
      bytes += part.length;
      text = (text + part.toString("latin1")).slice(-300_000);
      setImmediate(() => reader.ack(part.length));
    },
    onEnd(told) {
      end = told;
    },
    ...props,
  });
  return {
    reader,
    text: () => text,
    bytes: () => bytes,
    end: () => end,
    type: (line: string) => reader.write(Buffer.from(`${line}\n`)),
    says: (what: string | RegExp) =>
      vi.waitFor(() => expect(text).toMatch(what), { timeout: 20_000, interval: 20 }),
    ended: (reason: ConsoleEnd["reason"]) =>
      vi.waitFor(() => expect(end).toMatchObject({ reason }), { timeout: 20_000, interval: 20 }),
  };
}

/** What runs on a machine with such words, as its own root sees it. */
async function running(machine: MachineName, words: string): Promise<string[]> {
  const channel = await asCandidate(cycleLab, machine);
  try {
    const { stdout } = await channel.run(`pgrep -af '${words}' | grep -v pgrep; :`, 10_000);
    return stdout.split("\n").filter((line) => line !== "" && !line.includes("bench"));
  } finally {
    channel.close();
  }
}

/** Another server, which has a console on a machine that sleeps. */
function server(machine: MachineName, seconds: string): ChildProcess {
  const file = join(root, "test", "lib", "programs", "open-console.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file, cycleLab, machine, seconds], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function killNow(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

test("a shell is root's own login, of the size and the language that it was given", async () => {
  const console = await open("ws1");
  const one = reading(console);
  await one.says(/root@ws1:~# $/);
  await one.type("stty size; echo $TERM $LANG $HOME; shopt login_shell; tty");
  await one.says(/30 200\s+xterm-256color fr_FR.UTF-8 \/root\s+login_shell\s+on\s+\/dev\/pts\//);
  await one.reader.resize({ columns: 90, rows: 20 });
  await one.type("stty size");
  await one.says(/20 90/);
  await one.type("exit 7");
  await one.ended("exited");
  expect(one.end()).toMatchObject({ exitCode: 7 });
  expect(consoles.get(console.id)).toBeUndefined();
});

test("Ctrl-P arrives at once, Ctrl-Q after it hangs nothing up, and much that is pasted after Ctrl-^ ends nothing", async () => {
  const one = reading(await open("ws1"));
  await one.says(/# $/);
  await one.type("echo before-$((6*7))");
  await one.says(/before-42\s/);
  // The line before comes back; nothing is typed after it.
  const shown = one.text().length;
  await one.reader.write(Buffer.from([0x10]));
  await vi.waitFor(() => expect(one.text().slice(shown)).toContain("echo before"), 5000);
  await one.reader.write(Buffer.from([0x15]));
  // All of it is taken before any is shown: what nobody takes is the shell's.
  await one.type("stty raw -echo; head -c 40004 > /tmp/came; od -An -tx1 -N4 /tmp/came; stty sane");
  await setTimeout(500);
  for (const byte of [0x10, 0x11, 0x1e]) await one.reader.write(Buffer.from([byte]));
  await one.reader.write(Buffer.alloc(40_002, "x"));
  await one.says(/10 11 78 78[\s\S]*# $/);
  await one.type("echo after-$((6*7))");
  await one.says(/after-42\s/);
  expect(one.end()).toBeUndefined();
  one.reader.detach();
});

/** What hangs on after a terminal that is closed, each in its way, and what was handed to systemd. */
const hangers = (mark: number) => [
  `nohup sleep ${mark}1 > /dev/null 2>&1 &`,
  `setsid sleep ${mark}2 &`,
  `(setsid nohup sleep ${mark}3 > /dev/null 2>&1 &)`,
  `env -i setsid sleep ${mark}4 &`,
  `su -s /bin/bash - nobody -c 'sleep ${mark}5' &`,
  `(trap '' HUP TERM; exec sleep ${mark}6) & disown -a`,
  `sleep ${mark}7 & sleep 0.3; kill -STOP $!`,
  `systemd-run --quiet --collect sleep ${mark}9`,
];

test.for(["it is ended", "its shell ends"] as const)(
  "once %s, nothing is left but what was handed to systemd",
  async (how) => {
    // Another one each time that this is tried.
    const mark = 100_000 + Math.floor(Math.random() * 800_000);
    const console = await open("ws1");
    const one = reading(console);
    await one.says(/# $/);
    for (const line of hangers(mark)) await one.type(line);
    await vi.waitFor(async () => expect(await running("ws1", `sleep ${mark}`)).toHaveLength(9), {
      timeout: 15_000,
      interval: 500,
    });
    if (how === "it is ended") await console.end();
    else {
      // It warns of the one that is stopped, once.
      await one.type("exit");
      await one.type("exit");
    }
    await vi.waitFor(
      async () =>
        expect(await running("ws1", `sleep ${mark}`)).toEqual([
          expect.stringMatching(/sleep \d+9$/),
        ]),
      { timeout: 15_000, interval: 500 },
    );
    expect(one.end()).toMatchObject({ reason: how === "it is ended" ? "ended" : "exited" });
    await asCandidate(cycleLab, "ws1").then(async (channel) => {
      await channel.run(`pkill -f 'sleep ${mark}9'`, 5000);
      channel.close();
    });
  },
);

test("what was not written is kept by an editor whose terminal is closed", async () => {
  const console = await open("ws1");
  const one = reading(console);
  await one.says(/# $/);
  await one.type("trap 'echo kept > /root/kept' HUP; while :; do sleep 0.1; done");
  await setTimeout(500);
  await console.end();
  const channel = await asCandidate(cycleLab, "ws1");
  expect(await channel.run("cat /root/kept; rm -f /root/kept", 5000)).toMatchObject({
    stdout: "kept\n",
  });
  channel.close();
});

test("whoever comes back has the same bytes, and one who lost them a screen that is drawn anew", async () => {
  const console = await open("ws2");
  const first = reading(console);
  await first.says(/# $/);
  first.reader.detach();
  const from = first.reader.position;
  const observer = reading(console, { as: "observer" });
  await setTimeout(50);
  const second = reading(console, { from });
  expect(second.reader.fresh).toBe(false);
  await second.type("seq 1 3; echo done-$((6*7))");
  await second.says(/done-42\s/);
  await observer.says(/done-42\s/);
  expect(first.text() + second.text()).toBe(observer.text());
  await second.type("seq 1 20000; printf '\\033[?1h'; seq 1 20000; echo over-$((6*7))");
  await second.says(/over-42\s/);
  const start = performance.now();
  const fresh = reading(console, { from });
  expect(fresh.reader.fresh).toBe(true);
  expect(fresh.reader.prelude.toString()).toContain("\u001b[?1h");
  await fresh.says(/over-42\s/);
  expect(performance.now() - start).toBeLessThan(300);
  expect(observer.text()).toContain(fresh.text().slice(0, 30_000));
  await console.end();
});

test("who observes types nothing", async () => {
  const console = await open("ws2");
  const observer = reading(console, { as: "observer" });
  await observer.says(/# $/);
  await expect(observer.type("touch /root/typed")).rejects.toThrow("open to observe");
  await setTimeout(300);
  expect(observer.text()).not.toContain("touch");
  await console.end();
});

test("a paste of a mebibyte arrives whole", async () => {
  const console = await open("ws2");
  const one = reading(console);
  await one.says(/# $/);
  await one.type("stty -echo; cat > /root/pasted");
  await setTimeout(300);
  const line = `${"é".repeat(499)}x\n`;
  const paste = Buffer.from(line.repeat(Math.floor(2 ** 20 / Buffer.byteLength(line))));
  for (let at = 0; at < paste.length; at += 16_384) {
    await one.reader.write(paste.subarray(at, at + 16_384));
  }
  await one.reader.write(Buffer.from([4]));
  await one.type("stty echo; wc -c /root/pasted; rm /root/pasted");
  await one.says(new RegExp(`${paste.length} /root/pasted`));
  await console.end();
});

test("a flood waits where nobody takes it, holds no memory, and a neighbour is heard", async () => {
  const machines = ["ws1", "ws2", "ws3", "wsb1"] as const;
  const floods = await Promise.all(machines.map(open));
  const before = process.memoryUsage().rss;
  const stuck = floods.map((console) => reading(console, { onData: () => undefined }));
  for (const [at, one] of stuck.entries()) {
    await one.type(at % 2 === 0 ? "cat /dev/urandom" : "yes without-end");
  }
  const neighbour = reading(await open("fw1"));
  await setTimeout(5000);
  await neighbour.type("echo heard-$((6*7))");
  await neighbour.says(/heard-42\s/);
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 2 ** 20);
  await Promise.all(floods.map((console) => console.end()));
  for (const machine of machines) {
    expect(await running(machine, "urandom|without-end")).toEqual([]);
  }
});

test("no more open on a machine than may; after two hundred that came and went nothing is left", async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => open("ws3")));
  const opened = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(opened).toHaveLength(limits.perMachine);
  await expect(open("ws3")).rejects.toThrow("8 at most may be: go back to one, or close it");
  expect(consoles.list(cycleLab).filter(({ machine }) => machine === "ws3")).toHaveLength(8);
  await Promise.all(opened.map((console) => console.end()));
  for (let round = 0; round < 25; round++) {
    const some = await Promise.all(Array.from({ length: 8 }, () => open("ws3")));
    await Promise.all(some.map((console) => console.end()));
  }
  expect(await running("ws3", "bash -l|busybox")).toEqual([]);
  const channel = await asCandidate(cycleLab, "ws3");
  const { stdout } = await channel.run("find /sys/fs/cgroup -name 'plateau-console-*'", 5000);
  channel.close();
  expect(stdout).toBe("");
});

test("what a killed server left is ended by the next one, and what a living one has is not", async () => {
  const own = await open("ws1");
  const one = reading(own);
  await one.says(/# $/);
  // Another one each time that this is tried.
  const mark = 100_000 + Math.floor(Math.random() * 800_000);
  const [killed, living] = [server("ws2", `${mark}0`), server("ws2", `${mark}1`)];
  await vi.waitFor(async () => expect(await running("ws2", `sleep ${mark}`)).toHaveLength(2), {
    timeout: 30_000,
    interval: 500,
  });
  await killNow(killed);
  // Other labs of this engine may be on their way up or down.
  const unswept = await consoles.sweep();
  expect(unswept.filter(({ candidate }) => candidate === cycleLab)).toEqual([]);
  expect(await running("ws2", `sleep ${mark}`)).toEqual([expect.stringMatching(`sleep ${mark}1$`)]);
  expect(own.over).toBeUndefined();
  await killNow(living);
  await consoles.sweep();
  expect(await running("ws2", `sleep ${mark}`)).toEqual([]);
  await own.end();
});

test("a machine that dies, stops or is made anew under a console says so, and another opens after it", async () => {
  const dying = reading(await open("wsb1"));
  await containerOf(cycleLab, "wsb1").kill();
  await dying.ended("machine-gone");
  await expect(open("wsb1")).rejects.toThrow("wsb1 does not run");
  await containerOf(cycleLab, "wsb1").start();
  const restarted = reading(await open("wsb1"));
  await restarted.says(/# $/);
  await makeAnew(lab, ["wsb1"]);
  await restarted.ended("machine-gone");
  const after = reading(await open("wsb1"));
  await after.says(/# $/);
  for (const console of consoles.list(cycleLab)) await console.end();
});

test("a machine whose root does his worst to its end keeps no other console from ending", async () => {
  const hostile = reading(await open("ws3"));
  await hostile.says(/# $/);
  // It moves the machine's own processes into the group, and what it began out of it.
  await hostile.type(
    "g=$(ls -d /sys/fs/cgroup/systemd/plateau-console-* /sys/fs/cgroup/plateau-console-* 2>/dev/null | head -1)",
  );
  await hostile.type(
    "env -i setsid sleep 7770 & echo $! > $g/../cgroup.procs; echo 1 > $g/cgroup.procs",
  );
  const other = await open("ws2");
  const read = reading(other);
  await read.says(/# $/);
  await Promise.allSettled(consoles.list(cycleLab).map((console) => console.end()));
  expect(consoles.list(cycleLab)).toEqual([]);
  expect(read.end()).toMatchObject({ reason: "ended" });
  await makeAnew(lab, ["ws3"]);
});

test("a size that is none, and a machine that is not there, open nothing", async () => {
  await expect(
    consoles.open({
      candidate: cycleLab,
      machine: "ws1",
      kind: "terminal",
      size: { columns: 0, rows: 5 },
    }),
  ).rejects.toThrow("2 to 500 columns");
  await expect(
    consoles.open({ candidate: "t-none", machine: "ws1", kind: "terminal", size }),
  ).rejects.toThrow("ws1 does not run (absent)");
  expect(consoles.list(cycleLab)).toEqual([]);
});
