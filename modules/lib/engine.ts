/** What machines must know of the Docker engine that they run on. */
export interface Engine {
  /**
   * Whether it is Plateau's own, which gives each machine a control group to be root of; elsewhere a
   * machine is handed what the engine has.
   */
  readonly own: boolean;
  /** Version of control groups. */
  readonly groups: 1 | 2;
  /** Who makes groups: the engine itself, or the host's systemd on its behalf. */
  readonly driver: "cgroupfs" | "systemd";
  /** The group of all labs, e.g. `/plateau`. */
  readonly parent: string;
  /** What the engine can limit: a host may lack a controller. */
  readonly limits: {
    readonly memory: boolean;
    readonly cpus: boolean;
    readonly processes: boolean;
  };
}

/** Where the kernel shows control groups, on the host and in machines. */
export const groupsRoot = "/sys/fs/cgroup";
