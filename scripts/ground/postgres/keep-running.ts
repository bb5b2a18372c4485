import type { Socket } from "node:net";
import type { Client } from "pg";

/** Have a connection keep this process alive, as one does on which something is asked, or no more. */
export function keepRunning(client: Client | undefined, does: boolean): void {
  const socket = client?.connection.stream as Socket | undefined;
  if (does) socket?.ref();
  else socket?.unref();
}
