import { setTimeout } from "node:timers/promises";
import { runtimeOf } from "../../lib/estate/runtime.js";
import { longestListeningS } from "../../lib/network/longest-listening.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";

/** How long a question by UDP may take, what a check has listen may stay, and between two looks, in milliseconds. */
const askedMs = 6000;
const listensMs = 1000 * (longestListeningS + 1);
const pauseMs = 1000;

/**
 * Those that are still there once others have had their time: who asks by UDP has a socket that takes anybody's answer,
 * as long as he waits for one, and checks have the bench's own program listen for a moment. Who uses that too, and
 * begins anew again and again, still has its port when no check would.
 *
 * @param isBench whether the bench's own program has it
 */
export async function staying(
  machine: Machine,
  sockets: readonly BoundSocket[],
  isBench: (socket: BoundSocket) => boolean,
): Promise<readonly BoundSocket[]> {
  const start = machine.now();
  const longest = (socket: BoundSocket) => {
    if (isBench(socket)) return listensMs;
    return socket.protocol === "udp" ? askedMs : 0;
  };
  let there = sockets;
  /** Of those of the bench's own program: missing at the last look. */
  let missing: ReadonlySet<BoundSocket> = new Set();
  const isOpen = (socket: BoundSocket) =>
    machine.now() - start < longest(socket) || missing.has(socket);
  while (there.some(isOpen)) {
    await setTimeout(pauseMs);
    const now = (await runtimeOf(machine)).sockets;
    const gone = new Set(
      there.filter(
        (socket) =>
          !now.some((one) =>
            isBench(socket)
              ? one.protocol === socket.protocol && one.port === socket.port
              : one.inode === socket.inode,
          ),
      ),
    );
    // A look may fall between the end of one and the beginning of the next.
    const stays = (socket: BoundSocket) =>
      !gone.has(socket) || (isBench(socket) && !missing.has(socket));
    there = there.filter(stays);
    missing = gone;
  }
  return there;
}
