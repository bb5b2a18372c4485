import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { DaemonPlace } from "../../../../scripts/lib/setup/daemon-place.js";
import {
  livingDaemon,
  orphanLinks,
  orphanMounts,
  orphans,
} from "../../../../scripts/lib/setup/leavings.js";
import { isAlive, type Process, processes } from "../../../../scripts/lib/setup/processes.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const container = "a".repeat(64);
const place = daemon();

function daemon(): DaemonPlace {
  const folder = temporaryFolder();
  const dataRoot = join(folder, "data");
  mkdirSync(join(dataRoot, "containers", container), { recursive: true });
  mkdirSync(join(folder, "run"));
  return {
    socket: join(folder, "sock"),
    pidFile: join(folder, "pid"),
    execRoot: join(folder, "run"),
    dataRoot,
    systemContainerd: "/run/containerd/containerd.sock",
    log: join(folder, "log"),
    args: [],
  };
}

function process_(name: string, given: Partial<Process> = {}): Process {
  return { pid: 1, name, zombie: false, args: [name], cgroups: "0::/\n", ...given };
}

const shim = (address: string, namespace = "moby") =>
  process_("containerd-shim", {
    args: ["containerd-shim-runc-v2", "-namespace", namespace, "-id", "x", "-address", address],
  });

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

test("a pid file counts as a daemon only while its process is dockerd", async () => {
  expect(livingDaemon(place)).toBeUndefined();

  const child = spawn("sleep", ["60"]);
  started.push(child);
  await once(child, "spawn");
  writeFileSync(place.pidFile, `${child.pid}\n`);
  expect(isAlive(String(child.pid), "sleep")).toBe(true);
  expect(livingDaemon(place), "the number now belongs to another program").toBeUndefined();

  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isAlive(String(child.pid))).toBe(false);
  expect(livingDaemon(place), "the process is dead").toBeUndefined();

  for (const broken of ["", "0", "-1", "x\n", "999999999"]) {
    writeFileSync(place.pidFile, broken);
    expect(livingDaemon(place), `'${broken}'`).toBeUndefined();
  }
});

test("a process that is dead but not yet reaped is dead", async () => {
  // The shell becomes a program that never waits for the child it inherits, before that ends.
  const parent = spawn("sh", ["-c", "sleep 0.5 & echo $!; exec sleep 60"]);
  started.push(parent);
  const [printed] = await once(parent.stdout, "data");
  const pid = String(printed).trim();
  await expect.poll(() => processes([pid])[0]?.zombie, { timeout: 10_000 }).toBe(true);
  expect(isAlive(pid, "sleep")).toBe(false);
});

test("a name with spaces and parentheses is read whole", () => {
  expect(processes([String(process.pid)])[0]?.name).not.toBe("");
  expect(processes(["999999999"])).toEqual([]);
});

test.for([
  [
    "its containerd",
    process_("containerd", {
      args: ["containerd", "--config", join(place.execRoot, "containerd", "containerd.toml")],
    }),
    true,
  ],
  ["another containerd", process_("containerd", { args: ["containerd"] }), false],
  ["its shim", shim(join(place.execRoot, "containerd", "containerd.sock")), true],
  ["another daemon's shim", shim("/elsewhere/containerd.sock"), false],
  ["its shim of a system containerd that is dead", shim(place.systemContainerd), true],
  ["somebody else's shim of that containerd", shim(place.systemContainerd, "k8s.io"), false],
  [
    "a container",
    process_("systemd", { cgroups: `1:name=systemd:/docker/${container}/init.scope\n` }),
    true,
  ],
  [
    "a container under systemd",
    process_("x", { cgroups: `0::/system.slice/docker-${container}.scope\n` }),
    true,
  ],
  [
    "a container in a slice of its own",
    process_("x", { cgroups: `0::/c01.slice/${container}\n` }),
    true,
  ],
  [
    "another engine's container",
    process_("x", { cgroups: `0::/kubepods/${"b".repeat(64)}\n` }),
    false,
  ],
  ["a forwarder of ports", process_("docker-proxy"), true],
  ["an ordinary program", process_("bash"), false],
  ["what is dead already", process_("docker-proxy", { zombie: true }), false],
] as const)("%s outlives its daemon: %o", ([, found, expected]) => {
  expect(orphans(place, [found], false)).toEqual(expected ? [found] : []);
});

test("a system containerd that answers keeps its shims", () => {
  expect(orphans(place, [shim(place.systemContainerd)], true)).toEqual([]);
});

test("nothing without a name of its own is touched while another daemon runs", () => {
  const other = process_("dockerd");
  const proxy = process_("docker-proxy");
  const unknown = process_("x", { cgroups: `1:pids:/docker/${"b".repeat(64)}\n` });
  expect(orphans(place, [other, proxy, unknown], false)).toEqual([]);
  expect(orphans(place, [proxy, unknown], false)).toEqual([proxy, unknown]);
  expect(orphanLinks(["br-0123456789ab"], [other])).toEqual([]);
});

test("the links of a dead daemon are told from the machine's own", () => {
  const names = [
    "lo",
    "eth0",
    "docker0",
    "br0",
    "br-lan",
    "br-0123456789ab",
    "veth12ab34c",
    "veth0",
  ];
  expect(orphanLinks(names, [])).toEqual(["br-0123456789ab", "veth12ab34c"]);
});

test("what a daemon mounted is unmounted, deepest first, and the user's disks stay", () => {
  const { execRoot, dataRoot } = place;
  const mounts = [
    "/dev/sda1 / ext4 rw 0 0",
    `/dev/sdb1 ${dataRoot} ext4 rw 0 0`,
    `/dev/sdc1 ${dataRoot}/volumes ext4 rw 0 0`,
    `overlay ${dataRoot}/overlay2/x/merged overlay rw 0 0`,
    `tmpfs ${dataRoot}/containers/a\\040b/mounts/shm tmpfs rw 0 0`,
    `nsfs ${execRoot}/netns/1 nsfs rw 0 0`,
    `tmpfs ${execRoot}-other tmpfs rw 0 0`,
  ].join("\n");
  expect(orphanMounts(place, mounts)).toEqual([
    `${execRoot}/netns/1`,
    `${dataRoot}/containers/a b/mounts/shm`,
    `${dataRoot}/overlay2/x/merged`,
  ]);
});
