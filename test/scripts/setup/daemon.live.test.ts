import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import Docker from "dockerode";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gateImage } from "../../../modules/gate/gate-image.js";
import { Image } from "../../../modules/lib/image.js";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { docker as labsEngine } from "../../../scripts/ground/docker/docker.js";
import { placeOf } from "../../../scripts/ground/docker/place.js";
import { inLanguage } from "../../../scripts/ground/say.js";
import { withVariables } from "../../../scripts/ground/variable.js";
import { sendImages } from "../../../scripts/host/images/send-images.js";
import { withVolumes } from "../../../scripts/host/with-volumes.js";
import { askDaemon } from "../../../scripts/setup/ask-daemon.js";
import { broughtBack } from "../../../scripts/setup/brought-back.js";
import { startDaemon } from "../../../scripts/setup/daemon.js";
import { clearLeavings, livingDaemon, orphans } from "../../../scripts/setup/leavings.js";
import { processes } from "../../../scripts/setup/processes.js";
import type { Requirement } from "../../../scripts/setup/requirement.js";
import { engineFiles } from "../../../scripts/setup/requirements/engine-files.js";
import { requirements } from "../../../scripts/setup/requirements.js";
import { setup } from "../../../scripts/setup/setup.js";

// A second engine, beside the one that labs run on.
const place = placeOf("plateau-test");
const containerdPid = join(place.execRoot, "containerd", "containerd.pid");
const docker = new Docker({ socketPath: place.socket });
const isRoot = process.getuid?.() === 0;
let stranger: ChildProcess;

async function killDaemon(): Promise<void> {
  process.kill(Number(livingDaemon(place)), "SIGKILL");
  await expect.poll(() => livingDaemon(place)).toBeUndefined();
}

beforeAll(async () => {
  stranger = spawn("sleep", ["600"]);
  if (isRoot) await engineFiles(place).fix?.(() => undefined);
});

afterAll(async () => {
  stranger.kill();
  await once(stranger, "exit");
  if (!isRoot) return;
  const pid = livingDaemon(place);
  if (pid) process.kill(Number(pid), "SIGKILL");
  await clearLeavings(place);
  await execa("rm", ["-rf", "--", place.data, place.log, place.library]);
});

test.runIf(isRoot)(
  "the engine starts, apart from the server: no link and no mount of its own is seen there",
  async () => {
    const before = await seenOnTheServer();
    await startDaemon({ place });
    await docker.createNetwork({ Name: "one" });
    expect(await seenOnTheServer()).toEqual(before);
    expect(await docker.info()).toMatchObject({
      SecurityOptions: expect.arrayContaining(["name=userns"]),
      Labels: expect.arrayContaining(["plateau.own=1"]),
    });
  },
  60_000,
);

/** Links, mounts and rules of the server's own namespaces. */
async function seenOnTheServer(): Promise<string[]> {
  const { stdout: links } = await execa("ip", ["-brief", "link"]);
  const { stdout: mounts } = await execa("cat", ["/proc/self/mounts"]);
  const { stdout: rules } = await execa("nft", ["list", "tables"]);
  return [links, mounts, rules];
}

test.runIf(isRoot)(
  "it starts again after kill -9, and nothing of the one before is left",
  async () => {
    const [network] = await docker.listNetworks({ filters: { name: ["^one$"] } });
    const before = orphans(place, processes()).map(({ pid }) => pid);
    expect(before.length).toBeGreaterThan(0);
    await killDaemon();
    await startDaemon({ place });
    expect(await askDaemon(place.socket)).toMatchObject({ state: "ready" });
    const now = orphans(place, processes()).map(({ pid }) => pid);
    expect(now.filter((pid) => before.includes(pid))).toEqual([]);
    expect(await docker.listNetworks({ filters: { name: ["^one$"] } })).toMatchObject([
      { Id: network?.Id },
    ]);
  },
  60_000,
);

test.runIf(isRoot)(
  "one that has no image is set up by DOCKER_HOST alone: what a container tries is tried once images are there",
  async () => {
    const [there, from] = [{ DOCKER_HOST: `unix://${place.socket}` }, labsEngine()];
    await withVariables(there, async () => {
      expect(await docker.listImages()).toEqual([]);
      const all = requirements();
      const [before, images, after] = ["docker", "images", "kvm"].map((wanted) =>
        all.findIndex(({ id }) => id === wanted),
      );
      // Of the images the one that the bench tries by, which this server has: of the others no more is sent than of this one.
      const ofTheBench: Requirement = {
        ...(all[images ?? -1] as Requirement),
        look: async () =>
          (await docker.listImages()).length > 0
            ? { ok: true, detail: probeImage().tag }
            : { ok: false, detail: { fr: "absente", en: "not there" }, remedy: { fr: "", en: "" } },
        fix: (note) => sendImages([probeImage()], { from, to: docker }, note),
      };
      const wanted = all.toSpliced(images ?? -1, 1, ofTheBench).slice(before, after);
      expect(wanted.map(({ id }) => id)).toEqual(
        expect.arrayContaining(["tun", "kernel-settings"]),
      );
      const options = { install: true, report: () => undefined, requirements: wanted };
      await inLanguage("en", () => setup({ ...options, name: place.name }));
      for (const one of wanted) expect(await one.look(), one.id).toMatchObject({ ok: true });
    });
  },
  120_000,
);

test.runIf(isRoot)(
  "what ran when it was killed runs again, is counted, and what somebody stopped stays so",
  async () => {
    await withVolumes({ engine: labsEngine(), volumes: new Map() }, async (probe) => {
      const busybox = await probe.getArchive({ path: "/bin/busybox" });
      const imported = await docker.importImage(busybox, { repo: "waits", tag: "1" });
      await finished(imported.resume());
    });
    const [stopped, ...others] = await Promise.all(
      [1, 2, 3].map(async () => {
        const container = await docker.createContainer({
          Image: "waits:1",
          Cmd: ["/busybox", "sleep", "600"],
          HostConfig: { NetworkMode: "none", RestartPolicy: { Name: "unless-stopped" } },
        });
        await container.start();
        return container;
      }),
    );
    await stopped?.stop({ t: 0 });
    await killDaemon();
    await startDaemon({ place });
    const running = (await docker.listContainers()).map(({ Id }) => Id);
    expect(running.toSorted()).toEqual(others.map(({ id }) => id).toSorted());
    expect(broughtBack(place, processes())).toBe(others.length);
  },
  60_000,
);

test.runIf(isRoot)(
  "it is sent the images that another engine has, as they are, and no other",
  async () => {
    const engines = { from: labsEngine(), to: docker };
    const absent = new Image({ name: "absent", packages: ["nothing"] });
    await sendImages([absent, gateImage()], engines, () => undefined);
    const [there, here] = await Promise.all(
      [labsEngine(), docker].map((engine) => engine.getImage(gateImage().tag).inspect()),
    );
    expect(here?.Id).toBe(there?.Id);
    const tags = (await docker.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []);
    expect(tags).not.toContain(absent.tag);
  },
  60_000,
);

test.runIf(isRoot)(
  "it starts where its numbers have gone to another program",
  async () => {
    await killDaemon();
    writeFileSync(place.pidFile, String(stranger.pid));
    writeFileSync(containerdPid, String(stranger.pid));
    await startDaemon({ place });
    expect(await askDaemon(place.socket)).toMatchObject({ state: "ready" });
    expect(stranger.exitCode, "the other program is left alone").toBeNull();
  },
  60_000,
);

test.runIf(isRoot)(
  "fails with the last lines of its log",
  async () => {
    const broken = { ...placeOf("plateau-none"), library: place.library };
    mkdirSync(broken.data, { recursive: true });
    writeFileSync(join(broken.data, "daemon.json"), '{ "nonsense": true }');
    try {
      await expect(startDaemon({ place: broken })).rejects.toThrow(
        /^Plateau's engine does not start; the last lines of its log:\n(.*\n)*.*nonsense/,
      );
    } finally {
      await clearLeavings(broken);
      await execa("rm", ["-rf", "--", broken.data, broken.log]);
      expect(existsSync(broken.run)).toBe(false);
    }
  },
  60_000,
);
