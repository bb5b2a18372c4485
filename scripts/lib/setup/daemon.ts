import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Misuse } from "../misuse.js";
import { asRoot, rootCommand } from "./as-root.js";
import { askDaemon } from "./ask-daemon.js";
import { type DaemonPlace, daemonPlace } from "./daemon-place.js";
import { clearLeavings, daemonIsAlive } from "./leavings.js";
import { tail } from "./tail.js";

/** Slow disks and hundreds of containers to restore included. */
const readyWithinMs = 60_000;

/** Has the Docker daemon running and answering: by the init system where there is one. */
export async function startDaemon(place: DaemonPlace = daemonPlace()): Promise<void> {
  if (runsSystemd()) return startBySystemd(place);
  if (await startByServiceScript(place)) return;

  // One that is starting, or restoring its containers, answers in a moment.
  if (daemonIsAlive(place)) return waitUntilReady(place, () => "");
  await clearLeavings(place);
  await startDetached(place);
}

function runsSystemd(): boolean {
  return existsSync("/run/systemd/system");
}

async function startBySystemd(place: DaemonPlace): Promise<void> {
  const journal = () =>
    asRoot("journalctl", ["--unit=docker", "--lines=12", "--no-pager", "--output=cat"]);
  // A daemon that was killed again and again is no longer started before this.
  await asRoot("systemctl", ["reset-failed", "docker"]).catch(() => undefined);
  await asRoot("systemctl", ["start", "docker"]).catch(async (error) => {
    throw failure(await journal().catch(() => String(error)));
  });
  await waitUntilReady(place, journal);
}

/** Only under an init that such scripts are made for; elsewhere they may only pretend. */
async function startByServiceScript({ socket }: DaemonPlace): Promise<boolean> {
  const init = readFileSync("/proc/1/comm", "utf8").trim();
  if (!["init", "openrc-init", "runit"].includes(init) || !existsSync("/etc/init.d/docker")) {
    return false;
  }
  try {
    await asRoot("service", ["docker", "start"]);
  } catch {
    return false;
  }
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    if ((await askDaemon(socket)).state !== "down") return true;
    await setTimeout(100);
  }
  return false;
}

async function startDetached(place: DaemonPlace): Promise<void> {
  const { args, log, pidFile, execRoot, dataRoot, socket } = place;
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const daemon = spawn(
    ...rootCommand("dockerd", [
      `--host=unix://${socket}`,
      `--pidfile=${pidFile}`,
      `--exec-root=${execRoot}`,
      `--data-root=${dataRoot}`,
      ...args,
    ]),
    { detached: true, stdio: ["ignore", output, output], cwd: "/" },
  );
  closeSync(output);
  daemon.unref();

  const said = () => readFileSync(log, "utf8");
  const ended = new AbortController();
  const death = once(daemon, "exit", { signal: ended.signal }).then(() => {
    throw failure(said());
  });
  await Promise.race([waitUntilReady(place, said), death]).finally(() => ended.abort());
}

async function waitUntilReady(
  { socket }: DaemonPlace,
  said: () => string | Promise<string>,
): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const { state } = await askDaemon(socket);
    // What is wrong with it otherwise is for the look that follows to tell.
    if (state !== "down" && state !== "silent") return;
    await setTimeout(50);
  }
  throw failure(await said());
}

function failure(log: string): Misuse {
  const lines = tail(log);
  return new Misuse({
    fr: `le démon Docker ne démarre pas ; les dernières lignes de son journal :\n${lines}\ncorrigez ce qu'elles disent, puis recommencez`,
    en: `the Docker daemon does not start; the last lines of its log:\n${lines}\nput right what they say, then start again`,
  });
}
