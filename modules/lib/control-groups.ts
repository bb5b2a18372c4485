import { join } from "node:path";

/** How the host keeps control groups, in the words of its Docker daemon. */
export interface ControlGroups {
  readonly version: 1 | 2;
  /** Who makes groups: the daemon itself, or the host's systemd on its behalf. */
  readonly driver: "cgroupfs" | "systemd";
}

/** Where the kernel shows them, on the host and in machines. */
export const groupsRoot = "/sys/fs/cgroup";

/**
 * The groups of one machine under version 2, the second inside the first. A machine writes whatever it
 * likes into its own, limits included: what holds it is written on the one above, that it can't write.
 */
export interface MachineGroups {
  /** The one with the limits, as its driver names it. */
  readonly limited: string;
  /** The one that the machine may write, as Docker is told: its parent group. */
  readonly delegated: string;
  /** Folders of both. */
  readonly limitedFolder: string;
  readonly delegatedFolder: string;
}

export function machineGroups(
  lab: string,
  machine: string,
  driver: ControlGroups["driver"],
): MachineGroups {
  return driver === "systemd" ? slices(lab, machine) : folders(lab, machine);
}

/** systemd nests slices by their hyphens: one in a lab's name would put it inside another lab. */
function slices(lab: string, machine: string): MachineGroups {
  const names = ["plateau", lab, machine, "delegated"].map((name) => name.replaceAll("-", "_"));
  const slice = (depth: number) => `${names.slice(0, depth).join("-")}.slice`;
  const folder = (depth: number) =>
    join(groupsRoot, ...names.slice(0, depth).map((_, index) => slice(index + 1)));
  return {
    limited: slice(3),
    delegated: slice(4),
    limitedFolder: folder(3),
    delegatedFolder: folder(4),
  };
}

function folders(lab: string, machine: string): MachineGroups {
  const limited = join("/plateau", lab, machine);
  const delegated = join(limited, "delegated");
  return {
    limited,
    delegated,
    limitedFolder: join(groupsRoot, limited),
    delegatedFolder: join(groupsRoot, delegated),
  };
}
