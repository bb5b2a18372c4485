import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";

const first = ofCompany(() => toNetwork(plan().segments.lan.cidr).first);
const pool = ofCompany(() => [toAddress(first() + 180), toAddress(first() + 189)]);

/** The machine's own firewall would keep the calls away: whoever shares a connection opens it. */
const unit = (address: string) => `[Unit]
Description=Partage de connexion
After=networking.service nftables.service

[Service]
ExecStartPre=/usr/sbin/nft insert rule inet filter input udp dport 67 accept
ExecStart=/usr/sbin/dnsmasq --keep-in-foreground --conf-file=/dev/null --port=0 --interface=lan \\
  --dhcp-range=${pool().join(",")},10m --dhcp-option=option:router,${address} \\
  --dhcp-option=option:dns-server,${address} --no-ping --leasefile-ro --user=root

[Install]
WantedBy=multi-user.target
`;

export const rogueDhcpServer = fault({
  needs: ["ws3"],
  reddens: [
    "cp03/one-dhcp-server",
    "cp06/only-one-dhcp-server",
    "cp07/nothing-else-enters",
    "cp07/nothing-else-listens",
    "cp08/nothing-else-scheduled",
  ],

  async apply({ nodes: { ws3 } }) {
    const [own] = (await ipv4State(ws3, "lan")).addresses;
    await ws3.succeed`
      printf %s ${unit(own?.address ?? "")} > /etc/systemd/system/partage-connexion.service
      systemctl daemon-reload && systemctl enable --now --quiet partage-connexion.service`;
    // It answers once its socket is there, whatever systemd thinks of a service that stays in front.
    await ws3.eventually`netstat -lun | grep -q ':67 '`;
  },
});
