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
  // Terminals are counted for the whole kernel. A machine has 128 at most (`docker-engine/files/runtime`): these are those
  // of ten labs, and the server's own.
  { name: "kernel.pty.max", wanted: 32_768, enough: (value) => value >= 32_768 },
  // Two tables of neighbours for all network namespaces, the server's own among them. Beyond the third bound nobody is
  // reached who is not known already.
  ...(["ipv4", "ipv6"] as const).flatMap((family) => [
    neighbours(family, 1, 4096),
    neighbours(family, 2, 16_384),
    neighbours(family, 3, neighbourTable.places),
  ]),
];

function neighbours(family: "ipv4" | "ipv6", bound: number, wanted: number): WantedSetting {
  const name = `net.${family}.neigh.default.gc_thresh${bound}`;
  return { name, wanted, enough: (value) => value >= wanted };
}
