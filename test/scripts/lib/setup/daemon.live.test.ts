import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { askDaemon } from "../../../../scripts/lib/setup/ask-daemon.js";
import { startDaemon } from "../../../../scripts/lib/setup/daemon.js";
import type { DaemonPlace } from "../../../../scripts/lib/setup/daemon-place.js";
import { livingDaemon } from "../../../../scripts/lib/setup/leavings.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

// A daemon of its own beside the machine's, which has the firewall and the default bridge: one that
// is told to have no bridge would delete that, under the user's own containers.
const bridge = "plateau-test";
const folder = temporaryFolder();
const paths = {
  socket: join(folder, "sock"),
  pidFile: join(folder, "pid"),
  execRoot: join(folder, "run"),
  dataRoot: join(folder, "data"),
};
const place: DaemonPlace = {
  ...paths,
  systemContainerd: "/run/containerd/containerd.sock",
  log: join(folder, "log"),
  args: [
    `--host=unix://${paths.socket}`,
    `--pidfile=${paths.pidFile}`,
    `--exec-root=${paths.execRoot}`,
    `--data-root=${paths.dataRoot}`,
    `--bridge=${bridge}`,
    "--iptables=false",
  ],
};
const containerdPid = join(paths.execRoot, "containerd", "containerd.pid");

// An init system would start the machine's own daemon instead.
const ownDaemon = process.getuid?.() === 0 && readFileSync("/proc/1/comm", "utf8") !== "systemd\n";
let stranger: ChildProcess;

async function killDaemon(): Promise<void> {
  const pid = Number(livingDaemon(place));
  process.kill(pid, "SIGKILL");
  await expect.poll(() => livingDaemon(place)).toBeUndefined();
}

beforeAll(async () => {
  stranger = spawn("sleep", ["600"]);
  if (!ownDaemon) return;
  await execa("ip", ["link", "delete", bridge], { reject: false });
  await execa("ip", ["link", "add", bridge, "type", "bridge"]);
  await execa("ip", ["address", "add", "100.127.255.1/29", "dev", bridge]);
});

afterAll(async () => {
  if (livingDaemon(place)) {
    process.kill(Number(livingDaemon(place)), "SIGTERM");
    await vi.waitUntil(() => livingDaemon(place) === undefined, { timeout: 20_000 });
  }
  stranger.kill();
  await once(stranger, "exit");
  if (ownDaemon) await execa("ip", ["link", "delete", bridge]);
});

test.runIf(ownDaemon)(
  "the daemon starts, and again after kill -9",
  async () => {
    await startDaemon(place);
    await killDaemon();
    await startDaemon(place);
    expect(await askDaemon(place.socket)).toMatchObject({ state: "ready" });
  },
  60_000,
);

test.runIf(ownDaemon)(
  "the daemon starts where its numbers have gone to another program",
  async () => {
    await killDaemon();
    writeFileSync(place.pidFile, String(stranger.pid));
    writeFileSync(containerdPid, String(stranger.pid));
    await startDaemon(place);
    expect(await askDaemon(place.socket)).toMatchObject({ state: "ready" });
    expect(stranger.exitCode, "the other program is left alone").toBeNull();
  },
  60_000,
);

test.runIf(ownDaemon)(
  "fails with the last lines of the daemon's log",
  async () => {
    const broken = { ...place, socket: join(folder, "other"), pidFile: join(folder, "none") };
    const starting = startDaemon({ ...broken, args: ["--nonsense"], execRoot: join(folder, "r2") });
    await expect(starting).rejects.toThrow(
      /^the Docker daemon does not start; the last lines of its log:\n(.*\n)*.*--nonsense/,
    );
  },
  60_000,
);
