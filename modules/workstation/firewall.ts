import { plan, type SegmentName } from "../../stacks/plan/plan.js";
import { localFirewall } from "../lib/local-firewall.js";

interface WorkstationFirewallProps {
  /** Whether its user can be helped at a distance. @default false */
  readonly assisted?: boolean;
}

/** `/etc/nftables.conf` of a workstation: administration by SSH, ping, and nothing else but what helps its user. */
export function workstationFirewall(
  segment: SegmentName,
  { assisted = false }: WorkstationFirewallProps = {},
): string {
  const { srv } = plan().segments;
  return localFirewall(" du poste", [
    "# SSH depuis les serveurs et depuis le segment du poste.",
    `ip saddr { ${srv.cidr}, ${plan().segments[segment].cidr} } tcp dport 22 accept`,
    ...(assisted
      ? [
          "# Assistance à distance, depuis les serveurs seulement ; personne n'écoute tant que nul ne la demande.",
          `ip saddr ${srv.cidr} tcp dport ${plan().assistancePort} accept`,
        ]
      : []),
  ]);
}
