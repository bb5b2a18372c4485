import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Misuse } from "../misuse.js";
import { asRoot } from "./as-root.js";
import { askDaemon } from "./ask-daemon.js";
import { type DaemonPlace, daemonPlace } from "./daemon-place.js";
import { clearLeavings, livingDaemon } from "./leavings.js";
import { isAlive } from "./processes.js";
import { tail } from "./tail.js";

/** Slow disks and hundreds of containers to restore included. */
const readyWithinMs = 60_000;

/** Has the Docker daemon running and answering: by the init system where there is one. */
export async function startDaemon(place: DaemonPlace = daemonPlace()): Promise<void> {
  if (runsSystemd()) return startBySystemd(place);
  if (await startByServiceScript(place)) return;

  const living = livingDaemon(place);
  if (living) return waitForLiving(living, place);
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
  if (!(await isReady(place, () => true))) throw failure(await journal());
}

/** Only under an init that such scripts are made for; elsewhere they may only pretend. */
async function startByServiceScript(place: DaemonPlace): Promise<boolean> {
  const init = readFileSync("/proc/1/comm", "utf8").trim();
  if (!["init", "openrc-init", "runit"].includes(init) || !existsSync("/etc/init.d/docker")) {
    return false;
  }
  try {
    await asRoot("service", ["docker", "start"]);
  } catch {
    return false;
  }
  return isReady(place, () => true, 10_000);
}

/** One that is starting, or restoring its containers, answers in a moment. */
async function waitForLiving(pid: string, place: DaemonPlace): Promise<void> {
  if (await isReady(place, () => livingDaemon(place) !== undefined)) return;
  throw new Misuse({
    fr: `le démon Docker (processus ${pid}) ne répond pas sur ${place.socket} : arrêtez-le (sudo kill ${pid}), puis recommencez`,
    en: `the Docker daemon (process ${pid}) does not answer on ${place.socket}: stop it (sudo kill ${pid}), then start again`,
  });
}

async function startDetached(place: DaemonPlace): Promise<void> {
  const { args, log } = place;
  mkdirSync(dirname(log), { recursive: true });
  // In a session of its own, so that Ctrl-C does not reach it; started from ours, so that sudo may
  // still ask for a password.
  const start = 'setsid dockerd "$@" >"$0" 2>&1 </dev/null & echo $!';
  const pid = await asRoot("sh", ["-c", start, log, ...args]);
  if (await isReady(place, () => isAlive(pid))) return;
  throw failure(readFileSync(log, "utf8"));
}

/** Asks until it answers, or until it is dead. What else is wrong with it is for a look to tell. */
async function isReady(
  { socket }: DaemonPlace,
  isAlive: () => boolean,
  withinMs = readyWithinMs,
): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await setTimeout(50)) {
    const { state } = await askDaemon(socket);
    if (state !== "down" && state !== "silent") return true;
    if (!isAlive()) return false;
  }
  return false;
}

function failure(log: string): Misuse {
  const lines = tail(log);
  return new Misuse({
    fr: `le démon Docker ne démarre pas ; les dernières lignes de son journal :\n${lines}\ncorrigez ce qu'elles disent, puis recommencez`,
    en: `the Docker daemon does not start; the last lines of its log:\n${lines}\nput right what they say, then start again`,
  });
}
