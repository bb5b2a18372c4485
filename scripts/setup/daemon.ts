import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { awaitName } from "../ground/await-name.js";
import { type EnginePlace, enginePlace, engineUsually } from "../ground/docker/place.js";
import { Misuse } from "../ground/misuse.js";
import type { Note } from "../ground/progress.js";
import { text } from "../ground/text.js";
import { asRoot } from "./as-root.js";
import { askDaemon } from "./ask-daemon.js";
import { broughtBack } from "./brought-back.js";
import { clearLeavings, livingDaemon } from "./leavings.js";
import { isAlive, processes, processorMs } from "./processes.js";
import { tail } from "./tail.js";

/**
 * How long an engine may take for its next step, in milliseconds, on a slow disk as well. How long it takes in all
 * depends on what ran when it ended: after a power cut, a class of ten takes minutes.
 */
const stepMs = 60_000;
/** How much of the processor shows that it is at work on one, in milliseconds: one that is stuck takes next to none. */
const workMs = 1000;
/** How long it may be at work and bring nothing back, in milliseconds. */
const longestMs = 5 * 60_000;
/** Between two counts of what it has brought back, in milliseconds: each reads every process of the server. */
const countMs = 1000;
/** How long another may take to begin it, in milliseconds: any user may hold that name, and keeps nobody from it. */
const othersMs = 15_000;
/** There from the moment that systemd was first told to start it. */
const enabled = "/etc/systemd/system/multi-user.target.wants/plateau.service";

export interface Start {
  readonly place?: EnginePlace;
  /** Variables of `files/engine`. @default - none */
  readonly env?: Readonly<Record<string, string>>;
  /** Told how many machines it has brought back. */
  readonly note?: Note;
}

/**
 * Has an engine of Plateau's own running and answering, with all the machines that ran when it ended: by the init
 * system where there is one.
 *
 * @throws Misuse with the last lines of its log when it does not start
 */
export async function startDaemon({
  place = enginePlace(),
  env = {},
  note = () => undefined,
}: Start = {}): Promise<void> {
  if (isUnit(place)) return startBySystemd(place, note);
  if (await joins(place, note)) return;
  const pid = await begin(place, env);
  // Somebody else began it meanwhile.
  if (pid === undefined) return startDaemon({ place, env, note });
  if (await isReady(place, () => isAlive(pid), note)) return;
  throw failure(await asRoot("cat", [place.log]));
}

/** Whether an engine of Plateau's own was ever started on this server: then labs may be on it. */
export function wasStarted(place: EnginePlace): boolean {
  return existsSync(place.log) || (isUnit(place) && existsSync(enabled));
}

/** Whether systemd keeps it: one that is called otherwise is no unit. */
export function isUnit({ name }: EnginePlace): boolean {
  return runsSystemd() && name === engineUsually;
}

/** Whether this server has an init that keeps the engine. */
export function runsSystemd(): boolean {
  return existsSync("/run/systemd/system");
}

async function startBySystemd(place: EnginePlace, note: Note): Promise<void> {
  // Systemd has it come by itself after it was killed: awaiting it takes no rights.
  if ((await isComing()) && (await isReady(place, isComing, note))) return;
  const journal = () =>
    asRoot("journalctl", ["--unit=plateau", "--lines=12", "--no-pager", "--output=cat"]);
  // One that was killed again and again is no longer started before this.
  await asRoot("systemctl", ["reset-failed", "plateau"]).catch(() => undefined);
  // Without waiting for it: what it does meanwhile is told below.
  await asRoot("systemctl", ["enable", "--now", "--no-block", "plateau"]).catch(async (error) => {
    throw failure(await journal().catch(() => String(error)));
  });
  if (!(await isReady(place, isNotFailed, note))) throw failure(await journal());
}

/** Systemd starts again what ends, a few times: it says when it has given up. */
async function isNotFailed(): Promise<boolean> {
  return (await unitState()) !== "failed";
}

async function isComing(): Promise<boolean> {
  return ["active", "activating", "reloading"].includes(await unitState());
}

async function unitState(): Promise<string> {
  const { stdout } = await execa("systemctl", ["is-active", "plateau"], { reject: false });
  return stdout.trim();
}

/**
 * Waits for a daemon that is alive: one that is starting answers once it has brought back its containers;
 * one that is stopping is gone in a moment.
 */
async function joins(place: EnginePlace, note: Note): Promise<boolean> {
  if (livingDaemon(place) === undefined) return false;
  if (await isReady(place, () => livingDaemon(place) !== undefined, note)) return true;
  const pid = livingDaemon(place);
  if (pid === undefined) return false;
  throw new Misuse({
    fr: `le moteur de Plateau (processus ${pid}) ne répond pas sur ${place.socket} : arrêtez-le (sudo kill ${pid}), puis recommencez`,
    en: `Plateau's engine (process ${pid}) does not answer on ${place.socket}: stop it (sudo kill ${pid}), then start again`,
  });
}

/**
 * Begin one, alone on this server: whoever does clears what is left of the one before, and would take a new one for that.
 *
 * @returns its process; undefined where there is one already
 */
async function begin(
  place: EnginePlace,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const { name, log, library } = place;
  const held = await awaitName(`plateau/start/${name}`, { line: "", limitMs: othersMs });
  try {
    if (livingDaemon(place) !== undefined) return undefined;
    await clearLeavings(place);
    // In a session of its own, so that Ctrl-C does not reach it; started from ours, so that sudo may
    // still ask for a password.
    const start = 'setsid "$1" >"$0" 2>&1 </dev/null & echo $!';
    const pid = await asRoot("sh", ["-c", start, log, `${library}/engine`], {
      env: { ...env, PLATEAU_ENGINE: name },
    });
    // From then on whoever looks sees that it is there.
    const end = Date.now() + othersMs;
    while (isAlive(pid) && livingDaemon(place) === undefined && Date.now() < end) {
      await setTimeout(50);
    }
    return pid;
  } finally {
    if ("release" in held) await held.release();
  }
}

/**
 * Asks until it answers, is dead, or goes no further. What else is wrong with it is for a look to tell.
 *
 * @param isAlive asked as often as what it has brought back is counted
 */
async function isReady(
  place: EnginePlace,
  isAlive: () => boolean | Promise<boolean>,
  note: Note,
): Promise<boolean> {
  let brought = 0;
  let worked = 0;
  let deadline = Date.now() + stepMs;
  let end = Date.now() + longestMs;
  for (let count = Date.now(); Date.now() < Math.min(deadline, end); await setTimeout(50)) {
    const { state } = await askDaemon(place.socket);
    if (state !== "down" && state !== "silent") return true;
    if (Date.now() < count) continue;
    count = Date.now() + countMs;
    if (!(await isAlive())) return false;
    const work = processorMs(livingDaemon(place));
    if (work - worked >= workMs) {
      worked = work;
      deadline = Date.now() + stepMs;
    }
    const now = broughtBack(place, processes());
    if (now <= brought) continue;
    brought = now;
    deadline = Date.now() + stepMs;
    end = Date.now() + longestMs;
    note(
      text`${brought} ${{ fr: "machines remises en route, les autres suivent", en: "machines brought back, the others follow" }}`,
    );
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
