import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { asRoot } from "./as-root.js";
import type { DaemonPlace } from "./daemon-place.js";
import { isAlive, type Process, processes } from "./processes.js";

/** The daemon that the pid file names, if it is alive: starting, or stuck. */
export function livingDaemon({ pidFile }: DaemonPlace): string | undefined {
  const pid = existsSync(pidFile) ? readFileSync(pidFile, "utf8").trim() : undefined;
  return isAlive(pid, "dockerd") ? pid : undefined;
}

/**
 * The processes that outlived a daemon: its containerd, their shims, what forwards its ports, and
 * what runs in containers. Another daemon's are told apart by the folders that they name.
 */
export function orphans(
  { execRoot, dataRoot, systemContainerd }: DaemonPlace,
  all: readonly Process[],
  systemContainerdAnswers: boolean,
): Process[] {
  const own = (name: string) =>
    [execRoot, real(execRoot)].map((folder) => join(folder, "containerd", name));
  const follows = (args: readonly string[], option: string, wanted: readonly string[]) =>
    args.some((arg, index) => arg === option && wanted.includes(args[index + 1] ?? ""));
  const alone = isAlone(all);
  return all.filter(({ name, args, cgroups, zombie }) => {
    if (zombie) return false;
    if (name === "docker-proxy") return alone;
    if (name === "containerd") return follows(args, "--config", own("containerd.toml"));
    if (name.startsWith("containerd-shim")) {
      if (follows(args, "-address", own("containerd.sock"))) return true;
      return (
        !systemContainerdAnswers &&
        follows(args, "-address", [systemContainerd]) &&
        follows(args, "-namespace", ["moby"])
      );
    }
    // Under Docker's own name, or in the slice that a machine was given.
    const [, ofDocker, container] =
      /\/(docker[/-])?([0-9a-f]{64})(?:\.scope)?(?:\/|$)/m.exec(cgroups) ?? [];
    if (container === undefined) return false;
    // Only root may look into the data.
    return (ofDocker && alone) || existsSync(join(dataRoot, "containers", container));
  });
}

/**
 * The network interfaces that a daemon leaves behind: bridges of its networks, and the ends of
 * cables that never reached a container. It makes those of the networks that it knows again.
 * Nothing in a name tells whose it is, hence none while another daemon runs.
 */
export function orphanLinks(names: readonly string[], all: readonly Process[]): string[] {
  return isAlone(all)
    ? names.filter((name) => /^(br-[0-9a-f]{12}|veth[0-9a-f]{7})$/.test(name))
    : [];
}

function isAlone(all: readonly Process[]): boolean {
  return !all.some(({ name, zombie }) => name === "dockerd" && !zombie);
}

/**
 * Leaves the machine as a reboot would have: nothing runs, nothing is mounted, and what lives in
 * /run is gone. A daemon knows how to start from there, with its containers noted as stopped, and
 * not from what kill -9 leaves: it takes any process with the old number for itself, and waits for
 * a containerd whose socket file is all that is left.
 */
export async function clearLeavings(place: DaemonPlace): Promise<void> {
  const answers = await accepts(place.systemContainerd);
  // Several rounds: a process may have been forking. One that the kernel holds is left to it.
  for (const deadline = Date.now() + 5000; Date.now() < deadline; await setTimeout(20)) {
    const left = orphans(place, processes(), answers).map(({ pid }) => String(pid));
    if (left.length === 0) break;
    await asRoot("kill", ["-KILL", ...left]).catch(() => undefined);
  }
  // Lazily: the init of a container takes a moment to die.
  const mounts = orphanMounts(place, readFileSync("/proc/self/mounts", "utf8"));
  if (mounts.length > 0) await asRoot("umount", ["--lazy", ...mounts]);
  // The end of a cable that goes takes the other one with it.
  for (const link of orphanLinks(readdirSync("/sys/class/net"), processes())) {
    await asRoot("ip", ["link", "delete", link]).catch(() => undefined);
  }
  const stale = [place.pidFile, place.execRoot, place.socket].filter(existsSync);
  if (!answers && existsSync(place.systemContainerd)) stale.push(place.systemContainerd);
  if (stale.length > 0) await asRoot("rm", ["-rf", "--one-file-system", "--", ...stale]);
}

/** What a daemon mounted, the deepest first. A disk that the user mounted among its data stays. */
export function orphanMounts({ execRoot, dataRoot }: DaemonPlace, mounts: string): string[] {
  const below = (folder: string, mount: string) => mount.startsWith(`${real(folder)}/`);
  return mounts
    .split("\n")
    .map((line) => line.split(" "))
    .filter(
      ([, mount = "", type = ""]) =>
        below(execRoot, mount) ||
        (below(dataRoot, mount) && ["overlay", "tmpfs", "nsfs"].includes(type)),
    )
    .map(([, mount = ""]) => literal(mount))
    .reverse();
}

/** /proc writes a space in a path as \040. */
function literal(path: string): string {
  return path.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/** /var/run is a link to /run, where the kernel sees what is mounted below it. */
function real(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
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
