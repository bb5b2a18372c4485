import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type Docker from "dockerode";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { reportSchema } from "../../checks/lib/run/result.js";
import { labHost } from "../../scripts/facts/lab-host.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { labHome } from "../../scripts/ground/home.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../scripts/operations/consoles/lab-engines.js";
import { labSummarySchema } from "../../scripts/operations/summaries.js";
import { takeDown } from "../../scripts/operations/take-down.js";
import { plan } from "../../stacks/plan/plan.js";
import { labCommand, startLab } from "../lib/lab-command.js";
import { cycleLab, hostLabs } from "../lib/live-labs.js";
import { secondEngine } from "../lib/second-engine.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const { host, endpoint, docker: there } = secondEngine;
/** One that is said to be made there, one of which nobody says it, and one that is said to be made here. */
const [far, loose, near] = hostLabs;
/** What a host that is away may take to be told so, in milliseconds. */
const awayMs = 10_000;
/** What `class up` may take to end once a host has gone, in milliseconds. */
const endMs = 60_000;

const isRoot = process.getuid?.() === 0;
const onServer = test.runIf(isRoot);

const roster = join(temporaryFolder(), "class.csv");
const writeRoster = (where: string) =>
  writeFileSync(
    roster,
    `identifiant;domaines;hôte\r\n${far};network;${where}\r\n${loose};network;\r\n${near};network;local\r\n`,
  );

/** Its host is noted beyond `down`. */
async function clearNear(): Promise<void> {
  await takeDown(near);
  await labHost.clear(near);
}

beforeAll(async () => {
  if (!isRoot) return;
  await clearNear();
  await secondEngine.clear();
  await secondEngine.start();
});
afterAll(async () => {
  await clearNear();
  if (isRoot) await secondEngine.clear();
});

/** A command that has to succeed. */
async function run(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await labCommand(words);
  expect(code, `lab ${words.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** A command that has to be refused as wrong use, and why it is. */
async function refused(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await labCommand(words);
  expect(code, `lab ${words.join(" ")}\n${stdout}\n${stderr}`).toBe(2);
  return stderr;
}

/** What an engine has of a lab: containers, those of them that run, networks, volumes. */
async function countOn(engine: Docker, lab: string) {
  const filters = { label: [`plateau.lab=${lab}`] };
  const [all, networks, { Volumes }] = await Promise.all([
    engine.listContainers({ all: true, filters }),
    engine.listNetworks({ filters }),
    engine.listVolumes({ filters: JSON.stringify(filters) }),
  ]);
  const running = all.filter(({ State }) => State === "running");
  return [all, running, networks, Volumes ?? []].map(({ length }) => length);
}

const nothing = [0, 0, 0, 0];
async function expectOn(engine: Docker, other: Docker, ...labs: string[]): Promise<void> {
  for (const lab of labs) {
    expect(await countOn(engine, lab), lab).not.toContain(0);
    expect(await countOn(other, lab), lab).toEqual(nothing);
  }
}

/** The outcome of every check, by lab. */
async function look(...labs: string[]) {
  const { stdout } = await labCommand(["check", ...labs, "--json"]);
  const reports = z.array(reportSchema).parse([JSON.parse(stdout)].flat());
  return reports.map(({ results }) =>
    Object.fromEntries(results.map(({ id, outcome, seen }) => [id, { outcome, seen }])),
  );
}

/** What is not as on a healthy lab of its areas. */
async function wrongOf(...labs: string[]) {
  return (await look(...labs)).flatMap((results) =>
    Object.entries(results).filter(([, { outcome }]) =>
      ["not_satisfied", "not_observed"].includes(outcome),
    ),
  );
}
const areHealthy = (...labs: string[]) =>
  expect.poll(() => wrongOf(...labs), { timeout: 90_000, interval: 1000 }).toEqual([]);

/** How the labs of the class stand, in its order. */
async function states(): Promise<string[]> {
  const { stdout } = await labCommand(["class", "status", roster, "--json"]);
  const told = z.object({ lab: z.string(), state: labSummarySchema.shape.state });
  return z
    .array(told)
    .parse(JSON.parse(stdout))
    .map(({ state }) => state);
}

onServer(
  "a host is added once, by whatever name, though its engine is of the same server",
  async () => {
    await run("host", "add", host, endpoint);
    expect(await refused("host", "add", "again", endpoint)).toContain(`'${host}' is at`);
    expect(await run("host", "list")).toContain(endpoint);
    await run("host", "check", host);
  },
);

onServer(
  "a roster that names a host that is not known is refused, and nothing is made",
  async () => {
    writeRoster("their");
    const why = await refused("class", "up", roster);
    expect(why).toContain(`'their' (${far}); possible: local, ${host}`);
    for (const lab of hostLabs) expect(existsSync(join(labHome(lab), "host.json"))).toBe(false);
  },
);

onServer(
  "a class is made where its roster says, and where the fewest labs share a core, of images that are sent",
  async () => {
    writeRoster(host);
    // The lab of the run and the near one are here already, or will be: the loose one finds one there.
    await run("class", "up", roster);
    await expectOn(there, docker(), far, loose);
    await expectOn(docker(), there, near);
    expect(await refused("host", "use", "local", far)).toContain("stays there");
    expect(await refused("host", "remove", host)).toContain(far);
  },
  600_000,
);

onServer(
  "a look tells of a lab there exactly what it tells of one here",
  async () => {
    await areHealthy(far, near);
    const [one = {}, other] = (await look(far, near)).map((results) =>
      Object.fromEntries(Object.entries(results).map(([id, { outcome }]) => [id, outcome])),
    );
    expect(Object.values(one).filter((outcome) => outcome === "satisfied").length).toBeGreaterThan(
      10,
    );
    expect(one).toEqual(other);
  },
  240_000,
);

onServer(
  "its machines are reached, made anew and unplugged there",
  async () => {
    expect(await run("shell", far, "fw1", "--", "hostname")).toContain("fw1");
    const container = () => there.getContainer(`plateau-${far}-fw2`).inspect();
    const before = await container();
    await run("reset", far, "fw2");
    expect((await container()).Id).not.toBe(before.Id);

    const { wan } = plan().machines.ext1.interfaces;
    const ping = ["shell", far, "fw1", "--", "ping", "-c", "1", "-W", "2", wan];
    await run(...ping);
    await run("plug", far, "ext1", "guest");
    expect(await labCommand(ping)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("100% packet loss"),
    });
    await run("plug", far, "ext1", "wan");
    await run(...ping);
    await areHealthy(far);
  },
  300_000,
);

onServer("a terminal is opened there", async () => {
  const consoles = await Consoles.with(labEngines);
  onTestFinished(() => consoles.close());
  const size = { columns: 80, rows: 24 };
  const console = await consoles.open({ candidate: far, machine: "fw1", kind: "terminal", size });
  let text = "";
  const reader = console.attach({
    as: "writer",
    onData(part) {
      text += part.toString("latin1");
      setImmediate(() => reader.ack(part.length));
    },
    onEnd: () => undefined,
  });
  await reader.write(Buffer.from("echo at-$(hostname)\n"));
  await vi.waitFor(() => expect(text).toContain("at-fw1"), { timeout: 20_000, interval: 20 });
});

onServer(
  "it is saved, paused, resumed and restored there",
  async () => {
    const onDisk = async (name: string) =>
      (await labCommand(["shell", far, "fw1", "--", "test", "-e", `/root/${name}`])).code === 0;
    await run("shell", far, "fw1", "--", "touch", "/root/before");
    await run("save", far, "one");
    await run("shell", far, "fw1", "--", "touch", "/root/after");

    await run("pause", far);
    expect(await states()).toEqual(["paused", "up", "up"]);
    expect((await countOn(there, far))[1]).toBe(0);
    await run("resume", far);
    expect([await onDisk("before"), await onDisk("after")]).toEqual([true, true]);

    await run("restore", far, "one");
    expect([await onDisk("before"), await onDisk("after")]).toEqual([true, false]);
    await areHealthy(far);
    await run("checkpoints", far, "--remove", "one");
  },
  400_000,
);

onServer(
  "an engine that is killed half-way through `class up` costs its own labs alone, and `up` puts right what was cut off",
  async () => {
    await run("down", loose, near);
    const { ended } = startLab(["class", "up", roster]);
    await vi.waitFor(async () => expect((await countOn(there, loose))[0]).toBeGreaterThan(0), {
      timeout: 120_000,
      interval: 50,
    });
    await secondEngine.kill();
    const killed = performance.now();
    const { code, stdout, stderr } = await ended;
    expect(performance.now() - killed, stderr).toBeLessThan(endMs);
    expect(code, `${stdout}\n${stderr}`).toBe(3);
    expect(stderr).toMatch(
      new RegExp(`${loose}: host unreachable: '${host}'.*\\n.*lab up ${loose}`),
    );
    await expectHere();

    await secondEngine.start();
    await run("class", "up", roster);
    expect(await states()).toEqual(["up", "up", "up"]);
    await areHealthy(...hostLabs);
  },
  600_000,
);

/** While the other host is away. */
async function expectHere(): Promise<void> {
  const begun = performance.now();
  expect(await states()).toEqual(["unreachable", "unreachable", "up"]);
  expect(performance.now() - begun).toBeLessThan(awayMs);
  const away = await labCommand(["check", far]);
  expect(away).toMatchObject({ code: 3 });
  expect(away.stderr).toContain(`host unreachable: '${host}'`);
  expect(await run("host", "list")).toContain("unreachable");
  const up = await labCommand(["class", "up", roster, "--json"]);
  expect(up, up.stderr).toMatchObject({ code: 3 });
  expect(JSON.parse(up.stdout)).toMatchObject([
    { lab: far, failure: { en: expect.stringContaining(`host unreachable: '${host}'`) } },
    { lab: loose, again: expect.stringContaining(`lab up ${loose}`) },
    { lab: near, found: "up", did: false },
  ]);
  await areHealthy(near);
  await run("check", cycleLab, "cp06/routers-forward");
}

onServer(
  "a drained host takes no new labs, and one without labs is forgotten",
  async () => {
    await run("host", "drain", host);
    await run("down", far, loose);
    for (const lab of [far, loose]) expect(await countOn(there, lab)).toEqual(nothing);
    expect(await refused("class", "up", roster)).toContain("takes no new labs");
    await run("host", "drain", host, "--undo");
    await run("host", "remove", host);
    expect(await run("host", "list")).not.toContain(endpoint);
    await run("down", near);
    expect(await countOn(docker(), near)).toEqual(nothing);
  },
  240_000,
);
