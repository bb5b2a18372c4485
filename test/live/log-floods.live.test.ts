import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { logBounds } from "../../modules/monitoring/log-bounds.js";
import { plan } from "../../stacks/plan/plan.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);
const scene = (withinMs = 60_000) =>
  lab.scene(["mon1", "net1", "fw1", "ws3"], [], AbortSignal.timeout(withinMs)).nodes;
const draw = () => `t${randomBytes(6).toString("hex")}`;

const folder = "/var/log/machines";
const { mon1 } = plan().machines;
const place = `${mon1.interfaces.srv}/${plan().logPort}`;
/** How soon another sender's line must be there, in milliseconds. */
const promptMs = 5000;
const floodS = 10;
const { fileBytes, kept, burstKib, kibPerSecond, connections } = logBounds;
/** What the files of one sender hold at most: a message that has begun is written to its end. */
const senderBytes = fileBytes * (kept + 1) * 1.01;
/** What one sender may add to the folder in a flood: to each line its file adds an address and a date. */
const floodBytes = (burstKib + kibPerSecond * (floodS + 2)) * 1024 * 1.5;
/** What the other machines may have to say meanwhile. */
const othersBytes = 1024 * 1024;

async function bytesOf(pattern: string): Promise<number> {
  const { stdout } = await scene().mon1
    .succeed`/usr/bin/find ${folder} -ignore_readdir_race -name ${pattern} -printf '%s\n'`;
  return stdout
    .trim()
    .split("\n")
    .reduce((sum, bytes) => sum + Number(bytes), 0);
}

/** A neighbour's line is in its file at once. */
async function expectPrompt(): Promise<void> {
  const token = draw();
  await scene().net1.succeed`/usr/bin/logger -t essai ${token}`;
  await scene(promptMs).mon1.eventually`grep -q ${token} ${`${folder}/net1.log`}`;
}

/** Have bash on a machine send for a while. */
async function send(machine: "ws3" | "mon1", script: string): Promise<void> {
  await scene()[machine].within(
    (floodS + 10) * 1000,
  )`/usr/bin/timeout ${floodS} /usr/bin/bash -c ${script}`;
}

/** The same from a workstation, and a neighbour's lines arrive meanwhile. */
async function flood(script: string): Promise<void> {
  const neighbour = async () => {
    for (let line = 0; line < 4; line += 1) await expectPrompt();
  };
  await Promise.all([send("ws3", script), neighbour()]);
}

/** 400 bytes that can't be compressed, again and again. */
const noise = `while :; do
  base64 -w 360 /dev/urandom | sed 's/^/<13>Nov 26 10:00:00 ws3 essai: /'
done 2> /dev/null`;

test("a workstation that floods mon1 over TCP writes no more than its share, and keeps nobody waiting", async () => {
  const before = await bytesOf("*");
  await flood(`{ ${noise}; } > /dev/tcp/${place}`);
  const written = (await bytesOf("*")) - before;
  expect(written).toBeLessThan(floodBytes + othersBytes);
  // It was a flood: something of it did arrive.
  expect(await bytesOf("ws3.log*")).toBeGreaterThan(burstKib * 1024 * 0.5);
});

test("over UDP it writes nothing, and what fw1 logs of its refusals is bounded like any sender's", async () => {
  const token = draw();
  const before = await bytesOf("*");
  await flood(
    `while :; do echo '<13>Nov 26 10:00:00 ws3 essai: ${token}'; done 2> /dev/null > /dev/udp/${place}`,
  );
  expect((await bytesOf("*")) - before).toBeLessThan(floodBytes + othersBytes);
  await scene().mon1.fail`grep -rq ${token} ${folder}`;
});

test("two thousand names that a workstation claims make no file", async () => {
  const token = draw();
  const names = `for at in $(seq 2000); do echo "<13>1 - ../../tmp/nom$at essai - - - ${token}"; done`;
  const list = async () => (await scene().mon1.succeed`ls ${folder} /tmp`).stdout.match(/nom\d+/g);
  await scene().ws3.within(
    20_000,
  )`/usr/bin/timeout 15 /usr/bin/bash -c ${`${names} > /dev/tcp/${place}`}`;
  await scene().mon1.eventually`[ "$(cat ${folder}/autres.log* | grep -c ${token})" -eq 2000 ]`;
  expect(await list()).toBeNull();
});

test("of the connections of one address mon1 keeps a few, and takes those of others", async () => {
  const open = `for at in $(seq 40); do exec {socket}<> /dev/tcp/${place} && count=$((count + 1)); done 2> /dev/null
    echo $count; sleep 4`;
  const holding = scene().ws3.within(15_000)`/usr/bin/timeout 12 /usr/bin/bash -c ${open}`;
  await scene().net1.succeed`systemctl restart rsyslog`;
  await expectPrompt();
  const held = Number((await holding).stdout);
  expect(held).toBeGreaterThan(0);
  // Its own rsyslog has one.
  expect(held).toBeLessThan(connections);
});

test("a machine's files hold so much and no more, whatever it logs", async () => {
  // From mon1 itself, which no firewall slows down.
  await send("mon1", `{ ${noise}; } > /dev/tcp/${place}`);
  expect(await bytesOf("mon1.log*")).toBeLessThan(senderBytes);
  // Files were put aside meanwhile, and it went on in new ones.
  expect(await bytesOf("mon1.log*")).toBeGreaterThan(fileBytes * 2);
});

test.for(["ws3", "mon1"] as const)("journald on %s holds so much and no more", async (machine) => {
  // Its own word at its start, of what it found and what it was told.
  const { stdout } = await scene()[machine]
    .succeed`/usr/bin/journalctl --no-pager --output=cat --unit=systemd-journald --grep='^System Journal'`;
  expect(stdout).toMatch(/ max 64\.0M,/);
});

test.for([
  ["fw1", "/var/log/squid/access.log"],
  ["ws3", "/var/log/sssd/sssd.log"],
] as const)(
  "%s: %s that grew is put aside at the next round, and let go of by its service",
  async ([machine, file]) => {
    const node = scene()[machine];
    await node.succeed`head -c 6000000 /dev/zero >> ${file}`;
    await node.succeed`systemctl start logrotate.service`;
    await node.succeed`[ -e ${`${file}.1`} ]`;
    await node.eventually`! /usr/bin/readlink /proc/[0-9]*/fd/* 2> /dev/null | grep -qxF ${`${file}.1`}`;
    await node.succeed`systemctl is-enabled logrotate.timer && systemctl is-active logrotate.timer`;
  },
);
