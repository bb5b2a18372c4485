import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type EnginePlace, engineLibrary, enginePlace } from "../ground/docker/place.js";
import { Misuse } from "../ground/misuse.js";
import { asRoot } from "./as-root.js";
import { askDaemon } from "./ask-daemon.js";
import { clearLeavings, livingDaemon } from "./leavings.js";
import { isAlive } from "./processes.js";
import { tail } from "./tail.js";

/** Slow disks and hundreds of containers to restore included. */
const readyWithinMs = 60_000;

/**
 * Has an engine of Plateau's own running and answering: by the init system where there is one.
 *
 * @param env variables of `files/engine`. @default - none
 * @throws Misuse with the last lines of its log when it does not start
 */
export async function startDaemon(
  place: EnginePlace = enginePlace,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  if (runsSystemd() && place === enginePlace) return startBySystemd(place);
  if (await joins(place)) return;
  await clearLeavings(place);
  await startDetached(place, env);
}

/** Whether this server has an init that keeps the engine. */
export function runsSystemd(): boolean {
  return existsSync("/run/systemd/system");
}

async function startBySystemd(place: EnginePlace): Promise<void> {
  const journal = () =>
    asRoot("journalctl", ["--unit=plateau", "--lines=12", "--no-pager", "--output=cat"]);
  // One that was killed again and again is no longer started before this.
  await asRoot("systemctl", ["reset-failed", "plateau"]).catch(() => undefined);
  await asRoot("systemctl", ["enable", "--now", "plateau"]).catch(async (error) => {
    throw failure(await journal().catch(() => String(error)));
  });
  if (!(await isReady(place, () => true))) throw failure(await journal());
}

/**
 * Waits for a daemon that is alive: one that is starting, or restoring its containers, answers in a
 * moment; one that is stopping is gone in a moment.
 */
async function joins(place: EnginePlace): Promise<boolean> {
  if (livingDaemon(place) === undefined) return false;
  if (await isReady(place, () => livingDaemon(place) !== undefined)) return true;
  const pid = livingDaemon(place);
  if (pid === undefined) return false;
  throw new Misuse({
    fr: `le moteur de Plateau (processus ${pid}) ne répond pas sur ${place.socket} : arrêtez-le (sudo kill ${pid}), puis recommencez`,
    en: `Plateau's engine (process ${pid}) does not answer on ${place.socket}: stop it (sudo kill ${pid}), then start again`,
  });
}

async function startDetached(
  place: EnginePlace,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const { name, log } = place;
  // In a session of its own, so that Ctrl-C does not reach it; started from ours, so that sudo may
  // still ask for a password.
  const start = 'setsid "$1" >"$0" 2>&1 </dev/null & echo $!';
  const pid = await asRoot("sh", ["-c", start, log, `${engineLibrary}/engine`], {
    env: { ...env, PLATEAU_ENGINE: name },
  });
  if (await isReady(place, () => isAlive(pid))) return;
  throw failure(await asRoot("cat", [log]));
}

/** Asks until it answers, or until it is dead. What else is wrong with it is for a look to tell. */
async function isReady(
  { socket }: EnginePlace,
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
    fr: `le moteur de Plateau ne démarre pas ; les dernières lignes de son journal :\n${lines}\ncorrigez ce qu'elles disent, puis recommencez`,
    en: `Plateau's engine does not start; the last lines of its log:\n${lines}\nput right what they say, then start again`,
  });
}
