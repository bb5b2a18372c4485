import { segmentsOf } from "../../stacks/plan/cabling.js";
import { netmaskOf, toNetwork } from "../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../stacks/plan/plan.js";

const addresses = (): Partial<Record<SegmentName, string>> => plan().machines.hv1.interfaces;

/**
 * `/etc/network/interfaces` of the host: each cable is a port of a bridge of its own, so that guests
 * stand in the segment beside the host, which has an address where the plan gives it one.
 */
export function interfacesConf(): string {
  const loopback = "auto lo\niface lo inet loopback\n";
  return [loopback, ...segmentsOf("hv1").map(bridge)].join("\n");
}

function bridge(segment: SegmentName): string {
  const { cidr, gateway } = plan().segments[segment];
  const address = addresses()[segment];
  const layer3 = [
    `address ${address}`,
    `netmask ${netmaskOf(toNetwork(cidr))}`,
    `gateway ${gateway}`,
    `dns-nameservers ${plan().machines.dc1.interfaces.srv} ${plan().machines.dc2.interfaces.srv}`,
    `dns-search ${plan().company.domain}`,
  ];
  const lines = [
    `bridge_ports ${segment}`,
    "bridge_stp off",
    "bridge_fd 0",
    "bridge_maxwait 0",
    ...(address ? layer3 : []),
  ];
  return `auto br-${segment}
iface br-${segment} inet ${address ? "static" : "manual"}
${lines.map((line) => `    ${line}\n`).join("")}`;
}
