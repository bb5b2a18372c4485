import type { MachineName } from "../../../stacks/plan/plan.js";
import { offeredBy } from "../../../stacks/plan/service-ports.js";
import type { BoundSocket } from "../../lib/probes/network/bound-sockets.js";

/** Whether the plan has other machines ask there. */
export function isOffered(
  machine: MachineName,
  { protocol, port }: Pick<BoundSocket, "protocol" | "port">,
): boolean {
  return offeredBy(machine)[protocol].some((ports) => {
    const [first, last] = typeof ports === "number" ? [ports, ports] : ports;
    return port >= first && port <= last;
  });
}
