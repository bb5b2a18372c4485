import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Container, type ContainerConfig } from "@cdktf/provider-docker/lib/container/index.js";
import { Construct } from "constructs";
import type { Cable } from "../stacks/lib/cabling.js";
import { type ControlGroups, groupsRoot, machineGroups } from "./lib/control-groups.js";
import type { Image } from "./lib/image.js";

export interface MachineProps {
  /** Candidate the machine belongs to, e.g. `c01`. */
  readonly lab: string;
  /** What it boots from. */
  readonly image: Image;
  /** Hard limit of its memory, in MiB. */
  readonly memoryMib: number;
  /** How the host that it runs on keeps control groups. */
  readonly controlGroups: ControlGroups;
  /** Its interfaces. */
  readonly cables: readonly Cable[];
  /** Folder on the host with its secrets, mounted read-only at `/run/plateau`. */
  readonly secretsFolder: string;
  /** Folder on the host with the bench's own tools, mounted read-only at `/run/bench`. */
  readonly benchFolder: string;
  /** Folders of the host that it shares with the bench, by the path it has them at. @default - none */
  readonly shares?: Readonly<Record<string, string>>;
  /** Devices of the host it may use, e.g. `/dev/net/tun`. @default - none */
  readonly devices?: readonly string[];
  /** Whether it forwards packets between its interfaces. @default false */
  readonly forwards?: boolean;
}

/** Most processors that one machine may use. */
export const machineCpus = Math.min(2, availableParallelism());

/**
 * A container that boots like a machine: systemd is process 1 and owns its network configuration.
 * Default seccomp profile, default capabilities plus `NET_ADMIN`; limits on memory and CPU. The limit
 * on processes has no argument in the provider: `lab up` sets it, see scripts/lib/limits.ts. Under
 * version 2 of control groups root on the machine can lift all three: `lab up` writes them once more
 * out of its reach, see scripts/lib/machine-groups.ts.
 */
export class Machine extends Construct {
  constructor(scope: Construct, id: string, props: MachineProps) {
    super(scope, id);
    const { lab, image, memoryMib, controlGroups, cables } = props;
    const { shares = {}, devices = [], forwards = false } = props;
    const name = `plateau-${lab}-${id}`;

    // Where systemd keeps its own groups. What is around it Docker mounts read-only.
    const groups = machineGroups(lab, id, controlGroups.driver);
    const tree = controlGroups.version === 2 ? groups.delegatedFolder : join(groupsRoot, "systemd");

    const config: ContainerConfig = {
      name,
      hostname: id,
      image: image.tag,
      restart: "unless-stopped",
      stopSignal: "SIGRTMIN+3",
      stopTimeout: 10,
      destroyGraceSeconds: 1,
      memory: memoryMib,
      memorySwap: memoryMib,
      // Written as the provider reads it back: any other spelling makes the machine anew.
      cpus: machineCpus.toFixed(1),
      capabilities: { add: ["CAP_NET_ADMIN"] },
      tmpfs: { "/run": "exec,mode=755", "/run/lock": "", "/tmp": "exec,mode=1777" },
      volumes: [
        writable(tree),
        { hostPath: props.secretsFolder, containerPath: "/run/plateau", readOnly: true },
        { hostPath: props.benchFolder, containerPath: "/run/bench", readOnly: true },
        ...Object.entries(shares).map(([containerPath, hostPath]) => ({ hostPath, containerPath })),
      ],
      // In a namespace of its own the machine would not find that folder under its own path.
      ...(controlGroups.version === 2 && { cgroupnsMode: "host", cgroupParent: groups.delegated }),
      sysctls: {
        "net.ipv4.ip_forward": forwards ? "1" : "0",
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
      mustRun: true,
      wait: false,
      // A newer image must not cost a candidate what is on the disk: `lab reset` takes it.
      lifecycle: { ignoreChanges: ["image"] },
    };
    new Container(this, "Resource", config);
  }
}

function writable(path: string) {
  return { hostPath: path, containerPath: path };
}

function plug({ segment, underlayAddress, mac }: Cable): string {
  return `${segment}=${underlayAddress}=${mac}`;
}
