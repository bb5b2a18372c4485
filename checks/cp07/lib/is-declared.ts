import type { DeclaredListener } from "../../../scripts/facts/declaration/declared-listener.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";
import type { SocketOwner } from "./owners-of.js";

/** The kernel has as many letters of what a process calls itself. */
const letters = 15;

/** Whether a socket is what the candidate declared: the port, and the program that has it. */
export function isDeclared(
  { protocol, port, program }: Pick<DeclaredListener, "protocol" | "port" | "program">,
  socket: Pick<BoundSocket, "protocol" | "port">,
  owner: SocketOwner | undefined,
): boolean {
  return (
    socket.protocol === protocol &&
    socket.port === port &&
    owner?.name.replace(/\[\d+\]$/, "") === program.slice(0, letters)
  );
}
