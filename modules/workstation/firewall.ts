import { plan, type SegmentName } from "../../stacks/plan.js";

/** `/etc/nftables.conf` of a workstation: administration by SSH, ping, and nothing else. */
export function workstationFirewall(segment: SegmentName): string {
  const { srv } = plan.segments;
  return `#!/usr/sbin/nft -f
# Pare-feu local du poste. Appliquer : systemctl reload nftables
flush ruleset

table inet filter {
    chain input {
        type filter hook input priority filter; policy drop;
        iifname "lo" accept
        ct state established,related accept
        icmp type echo-request accept
        # SSH depuis les serveurs et depuis le segment du poste.
        ip saddr { ${srv.cidr}, ${plan.segments[segment].cidr} } tcp dport 22 accept
    }
}
`;
}
