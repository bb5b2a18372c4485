import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cache } from "../home.js";

/** Where a Docker daemon keeps what. */
export interface DaemonPlace {
  readonly socket: string;
  readonly pidFile: string;
  /** What lives as long as the machine is up: its containerd, network namespaces. */
  readonly execRoot: string;
  /** Images, containers, networks. */
  readonly dataRoot: string;
  /** A containerd of its own is used instead of the daemon's where it answers here. */
  readonly systemContainerd: string;
  readonly log: string;
  /** Options of dockerd. It refuses those that its configuration file gives as well. */
  readonly args: readonly string[];
}

/** The daemon of this machine: its standard places, unless its own configuration moves them. */
export function daemonPlace(configuration = "/etc/docker/daemon.json"): DaemonPlace {
  const configured = readConfiguration(configuration);
  const socket = dockerSocket();
  return {
    socket,
    pidFile: configured["pidfile"] ?? "/var/run/docker.pid",
    execRoot: configured["exec-root"] ?? "/var/run/docker",
    dataRoot: configured["data-root"] ?? "/var/lib/docker",
    systemContainerd: "/run/containerd/containerd.sock",
    log: join(cache, "dockerd.log"),
    args: socket === standardSocket ? [] : [`--host=unix://${socket}`],
  };
}

const standardSocket = "/var/run/docker.sock";

/** The socket that the docker command would use. */
function dockerSocket(): string {
  const host = process.env["DOCKER_HOST"] ?? "";
  return host.startsWith("unix://") ? host.slice("unix://".length) : standardSocket;
}

function readConfiguration(file: string): Record<string, string | undefined> {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Absent, as on most machines. Where it is broken, dockerd says so better than we could.
    return {};
  }
}
