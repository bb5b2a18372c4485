import type { Node } from "../../nodes/node.js";

/** A lease as the DHCP server noted it. */
export interface KeaLease {
  readonly address: string;
  readonly mac: string;
  /** Whether it is in force now. */
  readonly live: boolean;
}

/** Read what the DHCP server remembers, oldest generation first as it does itself at start. */
export async function keaLeases(server: Node): Promise<readonly KeaLease[]> {
  const { stdout } =
    await server.ask`cd /var/lib/kea && cat kea-leases4.csv.2 kea-leases4.csv.1 kea-leases4.csv`;
  const now = Date.now() / 1000;
  const leases = new Map<string, KeaLease>();
  for (const line of stdout.split("\n")) {
    const [address = "", mac = "", , lifetime, expire, , , , , state] = line.split(",");
    if (!/^\d/.test(address)) continue;
    // A released lease is noted with no lifetime left.
    const live = state === "0" && Number(lifetime) > 0 && Number(expire) > now;
    leases.set(address, { address, mac, live });
  }
  return [...leases.values()];
}
