import { readFileSync } from "node:fs";

/** What can be had without swapping, in MiB; freemem() of Node does not count the caches. */
export function availableMib(): number {
  const [, kib] = /^MemAvailable:\s+(\d+)/m.exec(readFileSync("/proc/meminfo", "utf8")) ?? [];
  return Math.floor(Number(kib) / 2 ** 10);
}
