import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { plan } from "../../../stacks/plan/plan.js";
import { ownTools } from "./own-tools.js";

export interface SshConfigProps {
  readonly candidate: string;
  /** Where the pages are served: his tools come in there too. */
  readonly address: string;
  readonly port: number;
}

/**
 * What a candidate puts into his `~/.ssh/config`, on Linux, macOS and Windows. Machines' own host keys are not asked about:
 * they are reached through the server, whose key he compares, and are drawn anew with each reset.
 */
export function sshConfig({ candidate, address, port }: SshConfigProps): string {
  const host = new URL(address).hostname.replace(/^\[(.*)\]$/, "$1");
  const { seat, rdpPort, socksPort } = ownTools;
  return `Host plateau-${candidate}
  HostName ${host}
  Port ${port}
  User ${candidate}
Host *.${candidate}
  User root
  ProxyCommand ssh plateau-${candidate} %n
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  LogLevel ERROR
Host ${seat}.${candidate}
  LocalForward ${rdpPort} ts1.${plan().company.domain}:${remoteDesktop.port}
  DynamicForward ${socksPort}
`;
}
