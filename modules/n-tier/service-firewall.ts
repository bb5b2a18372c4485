import { localFirewall } from "../lib/local-firewall.js";

export interface ServiceFirewallProps {
  /** What the machine is, in French: the file's first line. */
  readonly title: string;
  readonly ports: readonly number[];
  /** UDP ports that answer. @default - none */
  readonly udpPorts?: readonly number[];
  /** Addresses that may reach the ports. @default - everybody */
  readonly from?: readonly string[];
}

/** `/etc/nftables.conf` of a server with one service: who reaches it even from its own segment. */
export function serviceFirewall({ title, ports, udpPorts, from }: ServiceFirewallProps): string {
  const source = from ? `ip saddr { ${from.join(", ")} } ` : "";
  const accept = (protocol: string, open: readonly number[]) =>
    `${source}${protocol} dport { ${open.join(", ")} } accept`;
  return localFirewall(` : ${title}`, [
    accept("tcp", ports),
    ...(udpPorts ? [accept("udp", udpPorts)] : []),
  ]);
}
