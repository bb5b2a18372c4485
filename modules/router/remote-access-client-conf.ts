import { plan } from "../../stacks/plan/plan.js";
import type { KeyPair } from "../pki/authority.js";

/** What a mobile worker is handed: one file for the OpenVPN client, certificates included. */
export function remoteAccessClientConf(authority: string, { certificate, key }: KeyPair): string {
  return `client
dev-type tun
dev ${plan().vpn.remoteAccess.interface}
proto udp4
remote ${plan().machines.fw1.interfaces.wan} ${plan().vpn.remoteAccess.port}
nobind
remote-cert-tls server
verify-x509-name fw1 name
data-ciphers AES-256-GCM
tls-timeout 1
connect-retry 1 1
verb 3
<ca>
${authority}</ca>
<cert>
${certificate}</cert>
<key>
${key}</key>
`;
}
