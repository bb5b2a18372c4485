import { readFileSync, readlinkSync } from "node:fs";

/**
 * By which processes that find each other's names in the kernel (`kernel-name.ts`) are told from those of other servers:
 * one boot of one machine, and one network of it.
 */
export function ownKernel(): string {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  return `${boot} ${readlinkSync("/proc/self/ns/net")}`;
}
