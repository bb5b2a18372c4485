import { plan } from "../../stacks/plan/plan.js";
import { logBounds } from "./log-bounds.js";
import { logSenders } from "./log-senders.js";

const { connections, segmentConnections, kibPerSecond, burstKib } = logBounds;

/** `/etc/nftables.conf` of mon1: its pages, logs of machines, and the DHCP offers that it asks for. */
export function monitoringFirewall(): string {
  return `#!/usr/sbin/nft -f
# Pare-feu local : ${plan().machines.mon1.title.fr}. Appliquer : systemctl reload nftables
flush ruleset

table inet filter {
    # Qui envoie des journaux : nft list set inet filter debits
    set connexions { type ipv4_addr; size 4096; flags dynamic; }
    set connexions_reseau { type ipv4_addr; size 256; flags dynamic; }
    set debits { type ipv4_addr; size 4096; flags dynamic,timeout; timeout 5m; }

    chain input {
        type filter hook input priority filter; policy drop;
        iifname "lo" accept
        tcp dport ${plan().logPort} jump journaux
        ct state established,related accept
        icmp type echo-request accept
        tcp dport 443 accept
        # Les offres que la sonde DHCP demande
        udp sport 67 udp dport 68 accept
    }

    # Un émetteur trop bavard n'use que de sa part : le reste attend chez lui, ou s'y perd
    chain journaux {
        ip saddr != { ${logSenders().join(", ")} } drop
        ct state new add @connexions { ip saddr ct count over ${connections} } reject with tcp reset
        ct state new add @connexions_reseau { ip saddr & 255.255.255.0 ct count over ${segmentConnections} } reject with tcp reset
        add @debits { ip saddr limit rate over ${kibPerSecond} kbytes/second burst ${burstKib} kbytes } drop
        accept
    }
}
`;
}
