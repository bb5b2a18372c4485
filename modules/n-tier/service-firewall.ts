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
  const udp = udpPorts ? `\n        ${source}udp dport { ${udpPorts.join(", ")} } accept` : "";
  return `#!/usr/sbin/nft -f
# Pare-feu local : ${title}. Appliquer : systemctl reload nftables
flush ruleset

table inet filter {
    chain input {
        type filter hook input priority filter; policy drop;
        iifname "lo" accept
        ct state established,related accept
        icmp type echo-request accept
        ${source}tcp dport { ${ports.join(", ")} } accept${udp}
    }
}
`;
}
