import type { DatabaseNow } from "./database-now.js";

/** Where a rule of `pg_hba.conf` admits from: a network by its prefix, or what else stands there; empty on the machine itself. */
export function networkOf({ address, netmask }: DatabaseNow["admitted"][number]): string {
  return address && netmask ? `${address}/${bits(netmask)}` : address;
}

/** How long the prefix is that a mask stands for; a mask of another kind is told as it is. */
function bits(netmask: string): string {
  const parts = netmask.split(".").map(Number);
  if (parts.length !== 4 || parts.some(Number.isNaN)) return netmask;
  return String(parts.reduce((sum, part) => sum + part.toString(2).replaceAll("0", "").length, 0));
}
