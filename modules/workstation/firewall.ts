import { plan, type SegmentName } from "../../stacks/plan/plan.js";

interface WorkstationFirewallProps {
  /** Whether its user can be helped at a distance. @default false */
  readonly assisted?: boolean;
}

/** `/etc/nftables.conf` of a workstation: administration by SSH, ping, and nothing else but what helps its user. */
export function workstationFirewall(
  segment: SegmentName,
  { assisted = false }: WorkstationFirewallProps = {},
): string {
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
${
  assisted
    ? `        # Assistance à distance, depuis les serveurs seulement ; personne n'écoute tant que nul ne la demande.
        ip saddr ${srv.cidr} tcp dport ${plan.assistancePort} accept
`
    : ""
}    }
}
`;
}
