import { plan } from "../../stacks/plan.js";

const { srv, dmz, lan, siteb } = plan.segments;
const { siteToSite } = plan.vpn;

/** `/etc/nftables.conf` of mon1: its pages, logs of machines, and the DHCP offers that it asks for. */
export function monitoringFirewall(): string {
  return `#!/usr/sbin/nft -f
# Pare-feu local : ${plan.machines.mon1.title.fr}. Appliquer : systemctl reload nftables
flush ruleset

table inet filter {
    chain input {
        type filter hook input priority filter; policy drop;
        iifname "lo" accept
        ct state established,related accept
        icmp type echo-request accept
        tcp dport 443 accept
        ip saddr { ${[srv, dmz, lan, siteb].map(({ cidr }) => cidr).join(", ")}, ${siteToSite.fw2} } tcp dport ${plan.logPort} accept
        # Les offres que la sonde DHCP demande
        udp sport 67 udp dport 68 accept
    }
}
`;
}
