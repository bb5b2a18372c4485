import type { ContainerInspectInfo } from "dockerode";
import { execa } from "execa";
import { docker } from "../docker.js";
import { standing } from "../standing.js";

/** How a container of a lab is made with Docker's own command line, one process after another. */
export interface RawContainer {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
}

/**
 * Read the containers of a lab that stands, and tell how `docker run` would make the very same:
 * same image, limits, mounts, networks and addresses. One with several networks is created,
 * connected and started, which is what `docker run` does in one go.
 */
export async function rawContainers(lab: string): Promise<RawContainer[]> {
  const { nodes } = await standing(lab);
  const inspected = await Promise.all(
    [...nodes.values()].map(({ Id }) => docker.getContainer(Id).inspect()),
  );
  return inspected.map(rawContainer);
}

/** Make containers the raw way, all at once. */
export async function runRaw(containers: readonly RawContainer[]): Promise<void> {
  await Promise.all(
    containers.map(async ({ commands }) => {
      for (const command of commands) await execa("docker", command);
    }),
  );
}

/** Take containers away, all at once. */
export async function removeRaw(containers: readonly RawContainer[]): Promise<void> {
  await Promise.all(
    containers.map(({ name }) => docker.getContainer(name).remove({ force: true, v: true })),
  );
}

function rawContainer({
  Name,
  Config,
  HostConfig,
  NetworkSettings,
}: ContainerInspectInfo): RawContainer {
  const name = Name.slice(1);
  const each = (flag: string, values: readonly string[] | null | undefined) =>
    (values ?? []).flatMap((value) => [flag, value]);
  const pairs = (flag: string, values: Readonly<Record<string, string>> | null | undefined) =>
    each(
      flag,
      Object.entries(values ?? {}).map(([key, value]) => (value ? `${key}=${value}` : key)),
    );
  const tmpfs = Object.entries((HostConfig.Tmpfs ?? {}) as Record<string, string>).map(
    ([path, options]) => (options ? `${path}:${options}` : path),
  );
  const [first, ...others] = Object.entries(NetworkSettings.Networks).map(
    ([network, { IPAMConfig }]) => [network, IPAMConfig?.IPv4Address ?? ""] as const,
  );
  if (!first) throw new Error(`${name} has no network`);
  const options = [
    ["--name", name],
    ["--hostname", Config.Hostname],
    ["--restart", HostConfig.RestartPolicy?.Name ?? "no"],
    ["--memory", String(HostConfig.Memory)],
    ["--memory-swap", String(HostConfig.MemorySwap)],
    HostConfig.NanoCpus ? ["--cpus", String(HostConfig.NanoCpus / 1e9)] : [],
    each("--cap-add", HostConfig.CapAdd as string[]),
    each("--tmpfs", tmpfs),
    each("--volume", HostConfig.Binds),
    each(
      "--device",
      ((HostConfig.Devices ?? []) as { PathOnHost: string }[]).map(({ PathOnHost }) => PathOnHost),
    ),
    pairs("--sysctl", HostConfig.Sysctls),
    pairs("--label", Config.Labels),
    each("--env", Config.Env),
    ["--network", first[0], "--ip", first[1]],
  ].flat();
  const connects = others.map(([network, address]) => [
    "network",
    "connect",
    "--ip",
    address,
    network,
    name,
  ]);
  const commands =
    connects.length === 0
      ? [["run", "--detach", ...options, Config.Image]]
      : [["create", ...options, Config.Image], ...connects, ["start", name]];
  return { name, commands };
}
