import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Container, type ContainerConfig } from "@cdktf/provider-docker/lib/container/index.js";
import { Construct } from "constructs";
import { idRange } from "../scripts/ground/docker/id-range.js";
import type { Cable } from "../stacks/plan/cabling.js";
import { engineName } from "../stacks/plan/engine-name.js";
import type { MachineName } from "../stacks/plan/plan.js";
import { secretsVolume } from "../stacks/plan/secrets-volume.js";
import { benchVolume } from "./lib/bench-volume.js";
import { type Engine, groupsRoot } from "./lib/engine.js";
import type { Image } from "./lib/image.js";

export interface MachineProps {
  /** Candidate the machine belongs to, e.g. `c01`. */
  readonly lab: string;
  /** What it boots from. */
  readonly image: Image;
  /** Hard limit of its memory, in MiB. */
  readonly memoryMib: number;
  /** What it runs on. */
  readonly engine: Engine;
  /** Its interfaces. */
  readonly cables: readonly Cable[];
  /** Devices of the host it may use, e.g. `/dev/net/tun`. @default - none */
  readonly devices?: readonly string[];
  /** Whether it forwards packets between its interfaces. @default false */
  readonly forwards?: boolean;
  /** Id of the image that it is made of, and not started: its disk is put back first. @default - made of `image`, and started */
  readonly asleep?: string | undefined;
}

/** Most processors that one machine may use. */
export const machineCpus = Math.min(2, availableParallelism());

/**
 * A container that boots like a machine: systemd is process 1 and owns its network configuration.
 * Default capabilities plus `NET_ADMIN`; limits on memory and CPU where the host can keep them. The limit on
 * processes has no argument in the provider: `lab up` sets it, see scripts/host/limits.ts.
 */
export class Machine extends Construct {
  constructor(scope: Construct, id: MachineName, props: MachineProps) {
    super(scope, id);
    const { lab, image, memoryMib, engine, cables } = props;
    const { devices = [], forwards = false, asleep } = props;
    const name = engineName(lab, id);

    const groups = groupsOf(engine, lab, id);
    const config: ContainerConfig = {
      name,
      hostname: id,
      image: asleep ?? image.tag,
      restart: "unless-stopped",
      stopSignal: "SIGRTMIN+3",
      stopTimeout: 10,
      destroyGraceSeconds: 1,
      ...(engine.limits.memory && { memory: memoryMib, memorySwap: memoryMib }),
      // Written as the provider reads it back: any other spelling makes the machine anew.
      ...(engine.limits.cpus && { cpus: machineCpus.toFixed(1) }),
      capabilities: { add: ["CAP_NET_ADMIN"] },
      tmpfs: { "/run": "exec,mode=755", "/run/lock": "", "/tmp": "exec,mode=1777" },
      volumes: [
        ...(groups.folder ? [{ hostPath: groups.folder, containerPath: groups.folder }] : []),
        { volumeName: secretsVolume(lab, id), containerPath: "/run/plateau", readOnly: true },
        { volumeName: benchVolume, containerPath: "/run/bench", readOnly: true },
      ],
      ...groups.config,
      sysctls: {
        "net.ipv4.ip_forward": forwards ? "1" : "0",
        // Whoever is on a machine may ping, as Docker and systemd have it; they name groups that are none there.
        ...(engine.own && { "net.ipv4.ping_group_range": `0 ${idRange.count - 1}` }),
        // A router answers every packet it refuses, not one a second: a wait would look like a drop.
        ...(forwards && { "net.ipv4.icmp_ratelimit": "0" }),
      },
      devices: devices.map((path) => ({ hostPath: path })),
      env: [`PLATEAU_CABLES=${cables.map(plug).join(" ")}`],
      networksAdvanced: cables.map(({ networkName, underlayAddress }) => ({
        name: networkName,
        ipv4Address: underlayAddress,
      })),
      labels: [
        { label: "plateau.lab", value: lab },
        { label: "plateau.machine", value: id },
      ],
      ...(asleep === undefined ? { mustRun: true } : { start: false, mustRun: false }),
      wait: false,
      // A newer image, or another way to hand it its secrets, must not cost a candidate what is on the disk: `lab reset`
      // takes them. What else can't be changed while it stands is told before it is lost (`mustKeepMachines`).
      lifecycle: { ignoreChanges: ["image", "volumes"] },
    };
    new Container(this, "Resource", config);
  }
}

/** How a machine comes by a control group that systemd may write. */
function groupsOf(
  { own, groups, driver, parent }: Engine,
  candidate: string,
  id: string,
): { readonly config: Partial<ContainerConfig>; readonly folder?: string } {
  // Those of one lab together: labs have equal shares of the processor, however many run in each.
  if (own) {
    const cgroupParent = `${parent}/${candidate}`;
    return { config: { runtime: "plateau", cgroupnsMode: "private", cgroupParent } };
  }
  if (groups === 1) return { config: {}, folder: join(groupsRoot, "systemd") };
  // In a namespace of its own the machine would not find that folder under its own path. Root in it may
  // lift the limits that are written there.
  const [cgroupParent, path] =
    driver === "systemd"
      ? slice(candidate, id)
      : [`${parent}/${candidate}/${id}`, `${parent}/${candidate}/${id}`];
  return {
    config: { cgroupnsMode: "host", cgroupParent },
    folder: join(groupsRoot, path),
  };
}

/** systemd nests slices by their hyphens: one in a lab's name would put it inside another lab. */
function slice(candidate: string, id: string): [name: string, path: string] {
  const names = ["plateau", candidate, id].map((name) => name.replaceAll("-", "_"));
  const slices = names.map((_, depth) => `${names.slice(0, depth + 1).join("-")}.slice`);
  return [slices.at(-1) ?? "", join(...slices)];
}

function plug({ segment, underlayAddress, mac }: Cable): string {
  return `${segment}=${underlayAddress}=${mac}`;
}
