import { ofCompany } from "../../stacks/plan/company.js";
import { toNetwork } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Machine } from "../lib/nodes/machine.js";
import { dhcpInterfaces } from "./set-interfaces.js";

const prefix = ofCompany(() => toNetwork(plan().segments.lan.cidr).prefix);

/** Have a workstation take somebody else's address on top of its own, from its next start on as well. */
export async function takeAddressToo(machine: Machine, address: string): Promise<void> {
  const line = `ip address add ${address}/${prefix()} dev lan`;
  await machine.succeed`
    printf %s ${dhcpInterfaces(`up ${line}`)} > /etc/network/interfaces
    ${line.split(" ")}`;
}
