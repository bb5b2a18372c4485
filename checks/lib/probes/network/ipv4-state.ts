import type { SegmentName } from "../../../../stacks/plan/plan.js";
import type { Machine } from "../../nodes/machine.js";

/** What a machine's kernel holds for one interface. */
export interface Ipv4State {
  readonly addresses: readonly {
    readonly address: string;
    readonly prefix: number;
    /** Whether it ends some day, as one that was leased does. */
    readonly ends: boolean;
  }[];
  /** Next hop of every default route of the machine; empty text where it has none. */
  readonly defaults: readonly string[];
}

/** Ask a machine's kernel for the addresses of an interface and for its default routes. */
export async function ipv4State(machine: Machine, segment: SegmentName): Promise<Ipv4State> {
  const { stdout } = await machine.must`ip -o -4 addr show dev ${segment}; ip -4 route show`;
  const lines = stdout.split("\n");
  return {
    addresses: lines.flatMap((line) => {
      const [, address, prefix] = line.match(/ inet ([\d.]+)\/(\d+) /) ?? [];
      return address
        ? [{ address, prefix: Number(prefix), ends: !line.includes("valid_lft forever") }]
        : [];
    }),
    defaults: lines
      .filter((line) => line.startsWith("default"))
      .map((line) => line.match(/ via ([\d.]+)/)?.[1] ?? ""),
  };
}
