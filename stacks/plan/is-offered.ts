import type { MachineName } from "./plan.js";
import { type Offered, offeredBy } from "./service-ports.js";

/** Whether the plan has other machines ask there. */
export function isOffered(
  machine: MachineName,
  { protocol, port }: { readonly protocol: keyof Offered; readonly port: number },
): boolean {
  return offeredBy(machine)[protocol].some((ports) => {
    const [first, last] = typeof ports === "number" ? [ports, ports] : ports;
    return port >= first && port <= last;
  });
}
