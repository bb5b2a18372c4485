import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { browse } from "../../checks/cp07/lib/browse.js";
import type { Machine } from "../../checks/lib/nodes/machine.js";
import type { Report } from "../../checks/lib/run/result.js";
import { bringUp } from "../../scripts/operations/bring-up.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { type Ended, labCommand, startLab } from "../lib/lab-command.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab, twinLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const twin = await liveLab(twinLab);

/** What clears a screen, sets its title and the clipboard, paints a verdict, goes back, turns the text round. */
const hostile =
  "\u001b[2J\u001b]0;PWNED\u0007\u001b]52;c;cm0=\u0007\u001b[32m✓ all\u009b2J\u202E\u200b\r";

/** What a terminal obeys or does not show; line ends and tabs are ours. */
const unsafe = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}]/u;

function expectClean({ stdout, stderr }: Ended): void {
  expect(stdout).not.toMatch(unsafe);
  expect(stderr).not.toMatch(unsafe);
}

function node(name: MachineName): Machine {
  return lab.scene([name], [], AbortSignal.timeout(60_000)).nodes[name];
}

describe("what a machine's root says is obeyed by no terminal", () => {
  const check = "cp02/language-and-time";
  beforeAll(async () => {
    const ws2 = node("ws2");
    // A session's language is what it is told to be, and the check shows it.
    await ws2.succeed`printf %s ${`LANG='${hostile}'\n`} > /etc/profile.d/zz-hostile.sh`;
    // It comes before the real one wherever that is looked for.
    const journal = `#!/bin/sh\nprintf '%s\\n' '${hostile}'\nprintf '%s\\n' '${hostile}' >&2\n`;
    await ws2.succeed`printf %s ${journal} > /usr/local/sbin/journalctl && chmod 755 /usr/local/sbin/journalctl`;
  });
  afterAll(() => makeAnew(lab, ["ws2"]));

  test("in a check's verdict and its evidence", async () => {
    const ended = await labCommand(["check", cycleLab, check, "--explain"]);
    expectClean(ended);
    expect(ended).toMatchObject({ code: 1, stdout: expect.stringContaining("\\u001b[2J") });
    expect(ended.stdout).toContain("\\u009b2J\\u202e\\u200b");
  });

  test("in its JSON, which says all the same what the machine said", async () => {
    const ended = await labCommand(["check", cycleLab, check, "--json"]);
    expectClean(ended);
    const { results }: Report = JSON.parse(ended.stdout);
    expect(results[0]?.seen).toContain(hostile.split("\r")[0]);
  });

  test.for([[], ["--json"]])("in its logs, whatever it has for a journal %j", async (options) => {
    const ended = await labCommand(["logs", cycleLab, "ws2", ...options]);
    expectClean(ended);
    for (const stream of [ended.stdout, ended.stderr]) expect(stream).toContain("\\u001b[2J");
  });
});

describe("a machine that answers without end", () => {
  /** What the neighbour's network alone can show. */
  const neighbours = [...catalogue.checks.keys()].filter((id) => id.startsWith("cp07/flows-from-"));
  const check = "cp02/language-and-time";

  beforeAll(async () => {
    await bringUp(twinLab, ["network"], { note: () => undefined });
    await expectSatisfied(twin, neighbours);
    // Whoever opens a session there is told so without end.
    await node("ws2").succeed`echo 'exec /usr/bin/yes without-end' > /etc/profile.d/zz-flood.sh`;
  });
  afterAll(async () => {
    await takeDown(twinLab);
    await makeAnew(lab, ["ws2"]);
  });

  test("is cut off, is named, and costs neither the host's memory nor the neighbour", async () => {
    expect(neighbours.length).toBeGreaterThan(3);
    const { child, ended } = startLab([
      ...["check", cycleLab, twinLab, check, ...neighbours],
      "--json",
    ]);
    let peakKib = 0;
    const watch = setInterval(() => {
      peakKib = Math.max(peakKib, peakOf(child.pid));
    }, 50);
    const { stdout } = await ended.finally(() => clearInterval(watch));
    const [attacked, neighbour]: Report[] = JSON.parse(stdout);
    // A healthy look takes some 120 MiB.
    expect(peakKib).toBeGreaterThan(0);
    expect(peakKib).toBeLessThan(300 * 1024);
    expect(attacked?.results.find(({ id }) => id === check)).toMatchObject({
      outcome: "not_observed",
      seen: { en: expect.stringMatching(/^ws2: it answered more than \d+ bytes/) },
      hinderedBy: "ws2",
    });
    const red = neighbour?.results.filter(
      ({ id, outcome }) => neighbours.includes(id) && outcome !== "satisfied",
    );
    expect(red).toEqual([]);
  });
});

describe("a machine that feeds whoever asks it", () => {
  beforeAll(async () => {
    const page = String.raw`printf 'HTTP/1.0 200 OK\r\n\r\n'; exec /usr/bin/yes without-end`;
    const { stdout } = await node("ext1").succeed`
      systemctl stop nginx
      /usr/bin/systemd-run --quiet --collect --unit=feeding /run/bench/busybox nc -ll -p 80 -e /bin/sh -c ${page}
      for try in $(seq 50); do netstat -ltn | grep -q ':80 ' && break; sleep 0.1; done; netstat -ltn`;
    expect(stdout).toMatch(/:80 /);
  });
  afterAll(() => node("ext1").succeed`systemctl stop feeding; systemctl start nginx`);

  test("is named, and fills no memory but that of who asked", async () => {
    const { nodes } = lab.scene(["probe-wan"], [], AbortSignal.timeout(120_000));
    const probe = nodes["probe-wan"];
    const [site = ""] = Object.keys(plan().outside);
    const fed = browse(probe, [`http://${site}`], { limitS: 20 });
    const beside = Array.from({ length: 4 }, () => probe.ask`sleep 2; echo well`);
    await expect(fed).rejects.toMatchObject({
      where: "ext1",
      message: expect.stringMatching(/^probe-wan \(asking ext1\): it answered more than \d+ bytes/),
    });
    const said = (await Promise.all(beside)).map(({ stdout }) => stdout);
    expect(said).toEqual(beside.map(() => "well\n"));
  });
});

describe("a server that has other things to do", () => {
  test("makes nothing red, and leaves nothing unobserved", async () => {
    const busy = Array.from({ length: 50 }, () =>
      spawn("timeout", ["120", "sh", "-c", "while :; do :; done"], { stdio: "ignore" }),
    );
    const checks = ["cp02", "cp13", "cp09/password-policy-in-force"];
    try {
      const { stdout } = await labCommand(["check", cycleLab, ...checks, "--json"]);
      const { results }: Report = JSON.parse(stdout);
      expect(results.length).toBeGreaterThan(20);
      const wrong = results.filter(({ outcome }) => /^not_(?:satisfied|observed)$/.test(outcome));
      expect(wrong.map(({ id, outcome, seen }) => [id, outcome, seen])).toEqual([]);
    } finally {
      for (const one of busy) one.kill();
    }
  });
});

/** The most memory that a process has had, in KiB; 0 once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
