import { setTimeout } from "node:timers/promises";
import { runtimeOf } from "../../lib/estate/runtime.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";

/** How long a question may take, and between two looks for it, in milliseconds. */
const longestMs = 6000;
const pauseMs = 1000;

/**
 * Those that are still there once questions have had their time: who asks by UDP has a socket that takes anybody's
 * answer, as long as he waits for one.
 */
export async function staying(
  machine: Machine,
  sockets: readonly BoundSocket[],
): Promise<readonly BoundSocket[]> {
  const end = performance.now() + longestMs;
  let there = sockets;
  while (there.some(({ protocol }) => protocol === "udp") && performance.now() < end) {
    await setTimeout(pauseMs);
    const now = new Set((await runtimeOf(machine)).sockets.map(({ inode }) => inode));
    there = there.filter(({ inode }) => now.has(inode));
  }
  return there;
}
