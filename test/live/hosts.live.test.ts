import { rmSync } from "node:fs";
import Docker from "dockerode";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { reportSchema } from "../../checks/lib/run/result.js";
import { hosts, hostsFolder } from "../../scripts/facts/hosts.js";
import { docker } from "../../scripts/ground/docker/docker.js";
import { placeOf } from "../../scripts/ground/docker/place.js";
import { labHome } from "../../scripts/ground/home.js";
import { startDaemon } from "../../scripts/setup/daemon.js";
import { clearLeavings, livingDaemon } from "../../scripts/setup/leavings.js";
import { engineFiles } from "../../scripts/setup/requirements/engine-files.js";
import { labCommand } from "../lib/lab-command.js";
import { cycleLab } from "../lib/live-labs.js";

/** A second engine of Plateau's, with a network and data of its own: as another server has one. */
const place = placeOf("plateau-there");
const there = new Docker({ socketPath: place.socket });
const endpoint = `unix://${place.socket}`;
const host = "there";
const lab = "t-there";
/** Of which nobody says where it is made. */
const placed = "t-placed";
/** What a host that is away may take to be told so, and whoever types it to see that, in milliseconds. */
const awayMs = 15_000;

const isRoot = process.getuid?.() === 0;
const reports = z.array(reportSchema);

async function killEngine(): Promise<void> {
  const pid = livingDaemon(place);
  if (!pid) return;
  process.kill(Number(pid), "SIGKILL");
  await expect.poll(() => livingDaemon(place)).toBeUndefined();
}

/** All of it, whoever began it. */
async function clear(): Promise<void> {
  await killEngine();
  await clearLeavings(place);
  await execa("rm", ["-rf", "--", place.data, place.log]);
  for (const name of [lab, placed]) rmSync(labHome(name), { recursive: true, force: true });
  await hosts.update(hostsFolder, ({ added: { [host]: gone, ...added }, drained }) => ({
    added,
    drained,
  }));
}

/** A command that has to succeed. */
async function run(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await labCommand(words);
  expect(code, `lab ${words.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** What an engine has of a lab. */
async function countOn(engine: Docker, name = lab) {
  const filters = { label: [`plateau.lab=${name}`] };
  const [containers, networks, volumes] = await Promise.all([
    engine.listContainers({ all: true, filters }),
    engine.listNetworks({ filters }),
    engine.listVolumes({ filters: JSON.stringify(filters) }),
  ]);
  return [containers.length, networks.length, (volumes.Volumes ?? []).length];
}

/** What is not as on a healthy lab of these areas. */
async function wrong() {
  const { stdout } = await labCommand(["check", lab, "--json"]);
  return reports
    .parse(JSON.parse(stdout))
    .flatMap(({ results }) => results)
    .filter(({ outcome }) => outcome === "not_satisfied" || outcome === "not_observed")
    .map(({ id, seen }) => ({ id, seen }));
}

beforeAll(async () => {
  if (!isRoot) return;
  await clear();
  await engineFiles(place).fix?.(() => undefined);
  await startDaemon({ place });
});
afterAll(async () => {
  if (isRoot) await clear();
});

test.runIf(isRoot)("a host is added once, by whatever name", async () => {
  await run("host", "add", host, endpoint);
  const again = await labCommand(["host", "add", "again", endpoint]);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining(`'${host}' is at`) });
  expect(await run("host", "list")).toContain(endpoint);
});

test.runIf(isRoot)(
  "a lab is made there, of images that are sent, and nothing of it is here",
  async () => {
    await run("host", "use", host, lab);
    await run("up", lab, "--area", "network");
    expect(await countOn(docker)).toEqual([0, 0, 0]);
    expect((await countOn(there)).every((count) => count > 0)).toBe(true);
    await expect.poll(wrong, { timeout: 90_000, interval: 1000 }).toEqual([]);
    const used = await labCommand(["host", "use", "local", lab]);
    expect(used).toMatchObject({ code: 2, stderr: expect.stringContaining("stays there") });
    const removed = await labCommand(["host", "remove", host]);
    expect(removed).toMatchObject({ code: 2, stderr: expect.stringContaining(lab) });
  },
  600_000,
);

test.runIf(isRoot)(
  "its machines are reached and made anew there",
  async () => {
    expect(await run("shell", lab, "fw1", "--", "hostname")).toContain("fw1");
    const before = await there.getContainer(`plateau-${lab}-fw2`).inspect();
    await run("reset", lab, "fw2");
    const after = await there.getContainer(`plateau-${lab}-fw2`).inspect();
    expect(after.Id).not.toBe(before.Id);
    await expect.poll(wrong, { timeout: 90_000, interval: 1000 }).toEqual([]);
  },
  300_000,
);

test.runIf(isRoot)(
  "an engine that is killed costs its own labs alone, and `up` puts right what was cut off",
  async () => {
    await killEngine();
    const begun = performance.now();
    const away = await labCommand(["check", lab]);
    expect(performance.now() - begun).toBeLessThan(awayMs);
    expect(away).toMatchObject({ code: 3, stderr: expect.stringContaining(`'${host}'`) });
    await run("check", cycleLab, "cp06/routers-forward");
    expect(await run("host", "list")).toContain("unreachable");
    await startDaemon({ place });
    await run("up", lab, "--area", "network");
    await expect.poll(wrong, { timeout: 90_000, interval: 1000 }).toEqual([]);
  },
  300_000,
);

test.runIf(isRoot)(
  "a lab of which nobody says where it is made is made where new ones may come",
  async () => {
    await run("host", "drain", "local");
    try {
      await run("up", placed, "--area", "network");
    } finally {
      await run("host", "drain", "local", "--undo");
    }
    expect(await countOn(docker, placed)).toEqual([0, 0, 0]);
    expect((await countOn(there, placed)).every((count) => count > 0)).toBe(true);
    await run("down", placed);
    expect(await countOn(there, placed)).toEqual([0, 0, 0]);
  },
  300_000,
);

test.runIf(isRoot)(
  "it is taken down there, and its host is forgotten",
  async () => {
    await run("down", lab);
    expect(await countOn(there)).toEqual([0, 0, 0]);
    await run("host", "remove", host);
    expect(await run("host", "list")).not.toContain(endpoint);
  },
  120_000,
);
