import { type MachineName, plan } from "../../../stacks/plan/plan.js";
import type { ServiceName } from "../../../stacks/plan/service-ports.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";
import type { SocketOwner } from "./owners-of.js";

/** Where a program's own questions come from, when it has not said so itself. */
const firstEphemeral = 32_768;

/**
 * Services that keep a UDP socket of no port of theirs open, to ask others by: known by their program, or where root may
 * not look into it by their user, who has that number on every Debian.
 */
const askers: Partial<Record<ServiceName, { readonly program?: string; readonly user?: number }>> =
  {
    squid: { user: 13 },
    OpenVPN: { program: "/usr/sbin/openvpn" },
  };

/** Whether a service of the plan's has a socket to ask others by, which nobody asks. */
export function isClient(
  machine: MachineName,
  { protocol, port, user }: BoundSocket,
  owner: SocketOwner | undefined,
): boolean {
  if (protocol !== "udp" || port < firstEphemeral) return false;
  return plan().machines[machine].services.some((service: ServiceName) => {
    const asker = askers[service];
    if (!asker) return false;
    return asker.program === undefined ? asker.user === user : asker.program === owner?.program;
  });
}
