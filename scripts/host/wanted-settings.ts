import { neighbourTable } from "./neighbour-table.js";

/** A setting of the kernel that labs run on. */
export interface WantedSetting {
  /** As `sysctl` has it, e.g. `kernel.keys.maxkeys`. */
  readonly name: string;
  /** What is set where the value will not do. */
  readonly wanted: number;
  readonly enough: (value: number) => boolean;
}

/** What labs depend on, on whichever engine. */
export const wantedSettings: readonly WantedSetting[] = [
  // systemd watches files. Machines have a bound of their own each, see `docker-engine/files/runtime`; this
  // one is for all of them together, and for the server.
  {
    name: "fs.inotify.max_user_instances",
    wanted: 1_048_576,
    enough: (value) => value >= 65_536,
  },
  // Every container has a keyring of its own, and root of all of them is one user of the kernel's: the 200 that it
  // has by default are seven labs, and the next machine does not start.
  { name: "kernel.keys.maxkeys", wanted: 100_000, enough: (value) => value >= 20_000 },
  { name: "kernel.keys.maxbytes", wanted: 10_000_000, enough: (value) => value >= 2_000_000 },
  // One table of neighbours for all network namespaces, the server's own among them. Beyond the third bound nobody is
  // reached who is not known already.
  neighbours(1, 4096),
  neighbours(2, 16_384),
  neighbours(3, neighbourTable.places),
];

function neighbours(bound: number, wanted: number): WantedSetting {
  const name = `net.ipv4.neigh.default.gc_thresh${bound}`;
  return { name, wanted, enough: (value) => value >= wanted };
}
