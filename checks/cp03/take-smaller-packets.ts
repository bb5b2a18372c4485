import type { Machine } from "../lib/nodes/machine.js";
import { dhcpInterfaces } from "./set-interfaces.js";

/** Have a workstation's card take smaller packets than its segment, in bytes, from its next start on as well. */
export async function takeSmallerPackets(machine: Machine, mtu: number): Promise<void> {
  const line = `ip link set dev lan mtu ${mtu}`;
  await machine.succeed`
    printf %s ${dhcpInterfaces(`up ${line}`)} > /etc/network/interfaces
    ${line.split(" ")}`;
}
