import { netmaskOf, toAddress, toNetwork } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";
import { networksBehind, type RouterName } from "../../stacks/plan/route.js";

/**
 * OpenVPN's configuration of one end of the tunnel between the sites. fw2 calls and fw1 answers;
 * the timers make the tunnel come back within seconds of either end's start.
 */
export function siteToSiteConf(router: RouterName): string {
  const peer = router === "fw1" ? "fw2" : "fw1";
  return `# Tunnel permanent entre les deux sites : ${router} parle à ${peer}
dev ${plan().vpn.siteToSite.interface}
dev-type tun
proto udp4
${router === "fw1" ? answering() : calling()}
# Adresses dans le tunnel : la nôtre, puis celle d'en face
ifconfig ${plan().vpn.siteToSite[router]} ${plan().vpn.siteToSite[peer]}

# Réseaux d'en face
${networksBehind(peer).map(routeTo).join("\n")}

# Qui nous sommes, et qui nous acceptons
ca /etc/openvpn/pki/ca.crt
cert /etc/openvpn/pki/${router}.crt
key /etc/openvpn/pki/${router}.key
crl-verify /etc/openvpn/pki/crl.pem
verify-x509-name ${peer} name
remote-cert-tls ${router === "fw1" ? "client" : "server"}
data-ciphers AES-256-GCM
tls-version-min 1.2

# Une coupure ou un refus se constate en trois secondes, et l'appel suivant repart de zéro
ping 1
ping-restart 3
ping-timer-rem
connect-retry 1 1
tls-timeout 1
hand-window 3
persist-tun
persist-key
verb 3
`;
}

function answering(): string {
  return `port ${plan().vpn.siteToSite.port}
tls-server
dh none
`;
}

function calling(): string {
  return `remote ${plan().machines.fw1.interfaces.wan} ${plan().vpn.siteToSite.port}
nobind
tls-client
connect-timeout 2
`;
}

function routeTo(cidr: string): string {
  const network = toNetwork(cidr);
  return `route ${toAddress(network.first)} ${netmaskOf(network)}`;
}
