import { onItsOwn } from "../../scripts/channel/on-its-own.js";
import { netmaskOf, toNetwork } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";
import type { Node } from "../lib/nodes/node.js";

export interface StaticInterface {
  readonly address: string;
  readonly gateway: string;
  /** @default the segments' own */
  readonly netmask?: string;
}

const loopback = "auto lo\niface lo inet loopback\n";

/** `/etc/network/interfaces` of a workstation with a fixed address, as somebody types it in. */
export function staticInterfaces({ address, gateway, netmask }: StaticInterface): string {
  return `${loopback}
auto lan
iface lan inet static
    address ${address}
    netmask ${netmask ?? netmaskOf(toNetwork(plan().segments.lan.cidr))}
    gateway ${gateway}
    dns-nameservers ${plan().machines.dc1.interfaces.srv} ${plan().machines.dc2.interfaces.srv}
    dns-search ${plan().company.domain}
`;
}

/** The same with an address from DHCP, and lines of its own. */
export function dhcpInterfaces(...lines: readonly string[]): string {
  return `${loopback}\nauto lan\niface lan inet dhcp\n${lines.map((line) => `    ${line}\n`).join("")}`;
}

/** A DHCP client may have to call several times. */
const limitMs = 15_000;

/** Write a machine's `/etc/network/interfaces` and have its interface come up by it. */
export async function setInterfaces(machine: Node, text: string): Promise<void> {
  const { exitCode, stderr } = await machine.within(limitMs)`
    ${onItsOwn} /usr/sbin/ifdown lan
    printf %s ${text} > /etc/network/interfaces
    ${onItsOwn} /usr/sbin/ifup lan`;
  if (exitCode !== 0) throw new Error(`${machine.name}: ifup failed: ${stderr.trim()}`);
}
