import { entriesOf } from "../../scripts/ground/entries-of.js";
import { type Network, netmaskOf, toNetwork, toNumber } from "../../stacks/plan/ipv4.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";

export type Router = "fw1" | "fw2";

/** An address of an interface, as the kernel has it. */
export interface Held {
  readonly interface: string;
  readonly address: string;
  readonly prefix: number;
}

/** Read `ip -o -4 addr`, without the loopback and the ends of tunnels. */
export function heldAddresses(text: string): Held[] {
  return text.split("\n").flatMap((line) => {
    const [, name, address, prefix] = line.match(/^\d+: (\S+) +inet ([\d.]+)\/(\d+) /) ?? [];
    return name && address && name !== "lo"
      ? [{ interface: name, address, prefix: Number(prefix) }]
      : [];
  });
}

/** The addresses that the plan gives a router, by segment. */
export function plannedAddresses(router: Router): Held[] {
  const { interfaces } = plan().machines[router satisfies MachineName];
  return entriesOf(interfaces).map(([name, address]) => ({
    interface: name,
    address,
    prefix: toNetwork(plan().segments[name].cidr).prefix,
  }));
}

/** The network that an address lies in. */
export function networkOf({ address, prefix }: Held): Network {
  const size = 2 ** (32 - prefix);
  return { first: Math.floor(toNumber(address) / size) * size, prefix };
}

export function written({ address, prefix }: Held): string {
  return `${address}/${prefix}`;
}

/** The mask as it is written beside an address. */
export function maskOf({ address, prefix }: Held): string {
  return netmaskOf(networkOf({ interface: "", address, prefix }));
}
