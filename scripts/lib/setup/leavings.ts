import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { asRoot } from "./as-root.js";
import type { DaemonPlace } from "./daemon-place.js";
import { isAlive, type Process, processes } from "./processes.js";

/** Whether the daemon that the pid file names is alive: starting, or stuck. */
export function daemonIsAlive({ pidFile }: DaemonPlace): boolean {
  return existsSync(pidFile) && isAlive(readFileSync(pidFile, "utf8"), "dockerd");
}

/**
 * The processes that outlived a daemon: its containerd, their shims, and what runs in containers.
 * Another daemon's are told apart by the folders that they name.
 */
export function orphans(
  { execRoot, dataRoot, systemContainerd }: DaemonPlace,
  all: readonly Process[],
  systemContainerdAnswers: boolean,
): Process[] {
  const ownContainerd = join(execRoot, "containerd");
  const follows = (args: readonly string[], option: string, wanted: string) =>
    args[args.indexOf(option) + 1] === wanted && args.includes(option);
  return all.filter(({ name, args, cgroups, zombie }) => {
    if (zombie) return false;
    if (name === "containerd")
      return follows(args, "--config", join(ownContainerd, "containerd.toml"));
    if (name.startsWith("containerd-shim")) {
      if (follows(args, "-address", join(ownContainerd, "containerd.sock"))) return true;
      return (
        !systemContainerdAnswers &&
        follows(args, "-address", systemContainerd) &&
        follows(args, "-namespace", "moby")
      );
    }
    const container = /[/-]([0-9a-f]{64})(?:\.scope)?(?:\/|$)/m.exec(cgroups)?.[1];
    return container !== undefined && existsSync(join(dataRoot, "containers", container));
  });
}

/**
 * Leaves the machine as a reboot would have: nothing runs, nothing is mounted, and what lives in
 * /run is gone. A daemon knows how to start from there, with its containers noted as stopped, and
 * not from what kill -9 leaves: it takes any process with the old number for itself, and waits for
 * a containerd whose socket file is all that is left.
 */
export async function clearLeavings(place: DaemonPlace): Promise<void> {
  const answers = await accepts(place.systemContainerd);
  for (let left = orphans(place, processes(), answers); left.length > 0; ) {
    // Several rounds: a process may have been forking.
    await asRoot("kill", ["-KILL", ...left.map(({ pid }) => String(pid))]).catch(() => undefined);
    left = orphans(place, processes(), answers);
  }
  // The deepest mount first. Lazily: an init of a container takes a moment to die.
  const mounts = mountsBelow([place.execRoot, place.dataRoot]);
  if (mounts.length > 0) await asRoot("umount", ["--lazy", ...mounts]);
  const stale = [place.pidFile, place.execRoot, place.socket].filter(existsSync);
  if (!answers && existsSync(place.systemContainerd)) stale.push(place.systemContainerd);
  if (stale.length > 0) await asRoot("rm", ["-rf", "--one-file-system", "--", ...stale]);
}

function mountsBelow(folders: readonly string[]): string[] {
  const literal = (path: string) =>
    path.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
  return readFileSync("/proc/self/mounts", "utf8")
    .split("\n")
    .map((line) => literal(line.split(" ")[1] ?? ""))
    .filter((mount) => folders.some((folder) => mount.startsWith(`${folder}/`)))
    .reverse();
}

/** Whether somebody listens: the file of a socket outlives who made it. */
function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const tried = connect(socket, () => {
      tried.destroy();
      resolve(true);
    });
    tried.on("error", ({ code }: NodeJS.ErrnoException) => resolve(code === "EACCES"));
  });
}
