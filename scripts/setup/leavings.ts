import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { EnginePlace } from "../ground/docker/place.js";
import { asRoot } from "./as-root.js";
import { engineGroup } from "./engine-group.js";
import { isAlive, type Process, processes } from "./processes.js";

/** The daemon that the pid file names, if it is alive: starting, or stuck. */
export function livingDaemon({ pidFile }: EnginePlace): string | undefined {
  const pid = existsSync(pidFile) ? readFileSync(pidFile, "utf8").trim() : undefined;
  return isAlive(pid, "dockerd") ? pid : undefined;
}

/**
 * The processes that outlived an engine: its containerd, their shims, its watch, and what runs in containers.
 * They are told by the engine's own folder, and by its own group. Another server may be a container of this one,
 * with an engine whose folder has the same name.
 */
export function orphans(place: EnginePlace, all: readonly Process[]): Process[] {
  const group = engineGroup(place);
  return all.filter(
    ({ args, cgroups, zombie, contained }) =>
      !zombie &&
      (group.test(cgroups) || (!contained && args.some((arg) => arg.startsWith(`${place.run}/`)))),
  );
}

/**
 * Leaves the server as a reboot would have: nothing of the engine runs, and what lives in /run is gone. A
 * daemon knows how to start from there, with its containers noted as stopped, and not from what kill -9
 * leaves: it takes any process with the old number for itself. Its network and what it mounted go with the
 * last of its processes.
 */
export async function clearLeavings(place: EnginePlace): Promise<void> {
  // Several rounds: a process may have been forking. One that the kernel holds is left to it.
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await setTimeout(20)) {
    const left = orphans(place, processes()).map(({ pid }) => String(pid));
    if (left.length === 0) break;
    // The shell's own: the program of that name is absent from the smallest systems. It fails when
    // one of them has ended by itself.
    await asRoot("sh", ["-c", 'kill -KILL "$@" || true', "sh", ...left]);
  }
  if (existsSync(place.run)) await asRoot("rm", ["-rf", "--one-file-system", "--", place.run]);
}
