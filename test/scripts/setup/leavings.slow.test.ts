import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type EnginePlace, placeOf } from "../../../scripts/ground/docker/place.js";
import { livingDaemon, orphans } from "../../../scripts/setup/leavings.js";
import { isAlive, type Process, processes } from "../../../scripts/setup/processes.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const place: EnginePlace = { ...placeOf("plateau"), pidFile: join(temporaryFolder(), "pid") };

function process_(name: string, given: Partial<Process> = {}): Process {
  return {
    pid: 1,
    name,
    zombie: false,
    args: [name],
    cgroups: "0::/\n",
    contained: false,
    ...given,
  };
}

const shim = (address: string) =>
  process_("containerd-shim", {
    args: ["containerd-shim-runc-v2", "-namespace", "moby", "-id", "x", "-address", address],
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

test.runIf(process.getuid?.() === 0)("a process of a container is told apart", async () => {
  const outer = spawn("unshare", ["--pid", "--fork", "--kill-child", "sh", "-c", "echo; sleep 60"]);
  started.push(outer);
  await once(outer.stdout, "data");
  const inside = processes().filter(({ contained, args }) => contained && args[0] === "sh");
  expect(inside.map(({ args }) => args[2])).toContain("echo; sleep 60");
  expect(processes([String(outer.pid)])[0]?.contained).toBe(false);
});

test("a name with spaces and parentheses is read whole", () => {
  expect(processes([String(process.pid)])[0]?.name).not.toBe("");
  expect(processes(["999999999"])).toEqual([]);
});

test.for([
  [
    "its containerd",
    process_("containerd", {
      args: ["containerd", "--config", "/run/plateau/exec/containerd/containerd.toml"],
    }),
    true,
  ],
  ["the server's containerd", process_("containerd", { args: ["containerd"] }), false],
  ["its shim", shim("/run/plateau/exec/containerd/containerd.sock"), true],
  ["the shim of an engine with a name like it", shim("/run/plateau2/exec/containerd.sock"), false],
  [
    "its watch",
    process_("watch", { args: ["/usr/bin/perl", "watch", "1", "/run/plateau/docker.sock", "/x"] }),
    true,
  ],
  [
    "the shim of an engine in a container of this server",
    { ...shim("/run/plateau/exec/containerd/containerd.sock"), contained: true },
    false,
  ],
  ["another engine's shim", shim("/run/containerd/containerd.sock"), false],
  [
    "a machine, version 1",
    process_("systemd", { cgroups: "1:name=systemd:/plateau/c01/aa/init.scope\n" }),
    true,
  ],
  ["a machine, version 2", process_("x", { cgroups: "0::/plateau/c01/aa\n" }), true],
  [
    "a machine below the engine's unit",
    process_("x", { cgroups: "0::/system.slice/plateau.service/labs/c01/aa\n" }),
    true,
  ],
  ["another engine's container", process_("x", { cgroups: "0::/docker/aa\n" }), false],
  [
    "what is called like it elsewhere",
    process_("x", { cgroups: "0::/user.slice/plateau/a\n" }),
    false,
  ],
  ["an ordinary program", process_("bash"), false],
  ["what is dead already", process_("x", { zombie: true, cgroups: "0::/plateau/c01/aa\n" }), false],
] as const)("%s outlives its engine: %o", ([, found, expected]) => {
  expect(orphans(place, [found])).toEqual(expected ? [found] : []);
});
