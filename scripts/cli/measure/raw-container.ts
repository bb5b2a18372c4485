import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContainerCreateOptions } from "dockerode";
import { z } from "zod";
import type { SynthesizedStack } from "../../terraform/synthesis.js";

const mib = 2 ** 20;

/** A `docker_container` as stacks are synthesized, as far as this project uses its arguments. */
const containerSchema = z.object({
  name: z.string(),
  hostname: z.string(),
  image: z.string(),
  env: z.array(z.string()),
  labels: z.array(z.object({ label: z.string(), value: z.string() })),
  memory: z.int().optional(),
  cpus: z.string().optional(),
  restart: z.string(),
  stop_signal: z.string().optional(),
  cgroupns_mode: z.string().optional(),
  cgroup_parent: z.string().optional(),
  runtime: z.string().optional(),
  capabilities: z.object({ add: z.array(z.string()) }),
  tmpfs: z.record(z.string(), z.string()),
  sysctls: z.record(z.string(), z.string()).default({}),
  devices: z.array(z.object({ host_path: z.string() })),
  volumes: z
    .array(
      z.object({
        host_path: z.string().optional(),
        volume_name: z.string().optional(),
        container_path: z.string(),
        read_only: z.boolean().default(false),
      }),
    )
    .default([]),
  networks_advanced: z.array(z.object({ name: z.string(), ipv4_address: z.string() })),
});

const stackSchema = z.object({
  resource: z.object({ docker_container: z.record(z.string(), containerSchema) }),
});

export interface RawContainer {
  /** What Docker is asked for: all cables but the first are plugged in afterwards. */
  readonly create: ContainerCreateOptions & { readonly name: string };
  readonly moreCables: readonly { readonly network: string; readonly address: string }[];
}

/** The containers of a stack, as one would ask Docker for them without any engine between. */
export async function rawContainers({ folder }: SynthesizedStack): Promise<RawContainer[]> {
  const text = await readFile(join(folder, "cdk.tf.json"), "utf8");
  const { resource } = stackSchema.parse(JSON.parse(text));
  return Object.values(resource.docker_container).map((container) => {
    const [first, ...more] = container.networks_advanced;
    return {
      create: {
        name: container.name,
        Hostname: container.hostname,
        Image: container.image,
        Env: container.env,
        Labels: Object.fromEntries(container.labels.map(({ label, value }) => [label, value])),
        ...(container.stop_signal && { StopSignal: container.stop_signal }),
        HostConfig: {
          ...(container.memory && {
            Memory: container.memory * mib,
            MemorySwap: container.memory * mib,
          }),
          ...(container.runtime && { Runtime: container.runtime }),
          ...(container.cpus && { NanoCpus: Number(container.cpus) * 1e9 }),
          RestartPolicy: { Name: container.restart },
          ...(container.cgroupns_mode && { CgroupnsMode: container.cgroupns_mode }),
          ...(container.cgroup_parent && { CgroupParent: container.cgroup_parent }),
          CapAdd: container.capabilities.add,
          Tmpfs: container.tmpfs,
          Sysctls: container.sysctls,
          Devices: container.devices.map(({ host_path }) => ({
            PathOnHost: host_path,
            PathInContainer: host_path,
            CgroupPermissions: "rwm",
          })),
          Binds: container.volumes.map(
            ({ host_path, volume_name = host_path, container_path, read_only }) =>
              `${volume_name}:${container_path}:${read_only ? "ro" : "rw"}`,
          ),
          ...(first && { NetworkMode: first.name }),
        },
        ...(first && {
          NetworkingConfig: {
            EndpointsConfig: { [first.name]: { IPAMConfig: { IPv4Address: first.ipv4_address } } },
          },
        }),
      },
      moreCables: more.map(({ name, ipv4_address }) => ({ network: name, address: ipv4_address })),
    };
  });
}
