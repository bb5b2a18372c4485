import { netmaskOf, toAddress, toNetwork } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";

/** OpenVPN's configuration of the server that mobile workers call, on fw1. */
export function remoteAccessConf(): string {
  return `# Accès des nomades : certificat personnel exigé, liste de révocation appliquée
dev ${plan().vpn.remoteAccess.interface}
dev-type tun
proto udp4
port ${plan().vpn.remoteAccess.port}
topology subnet
server ${written(plan().vpn.remoteAccess.cidr)}

# Ce que le nomade apprend en se connectant
push "route ${written(plan().segments.srv.cidr)}"
push "route ${written(plan().segments.lan.cidr)}"
push "route ${written(plan().segments.dmz.cidr)}"
push "dhcp-option DNS ${plan().machines.dc1.interfaces.srv}"
push "dhcp-option DNS ${plan().machines.dc2.interfaces.srv}"
push "dhcp-option DOMAIN ${plan().company.domain}"

ca /etc/openvpn/pki/ca.crt
cert /etc/openvpn/pki/fw1.crt
key /etc/openvpn/pki/fw1.key
crl-verify /etc/openvpn/pki/crl.pem
remote-cert-tls client
dh none
data-ciphers AES-256-GCM
tls-version-min 1.2

keepalive 10 60
persist-tun
persist-key
verb 3
`;
}

function written(cidr: string): string {
  const network = toNetwork(cidr);
  return `${toAddress(network.first)} ${netmaskOf(network)}`;
}
