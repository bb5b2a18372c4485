import type { Node } from "../node.js";

/** What became of a connection. */
export interface TcpAnswer {
  readonly host: string;
  /** 0 for an echo request. */
  readonly port: number;
  readonly protocol: "tcp" | "udp" | "icmp" | "openvpn";
  readonly outcome: "open" | "refused" | "timeout" | "unreachable";
}

export interface TcpOptions {
  /** For all of them together, in milliseconds. @default 800 */
  readonly timeoutMs?: number;
  /** Interface to go out by, whatever the routes say. @default - what the routes say */
  readonly interface?: string;
}

/**
 * Try many ports from a probe, at once. Targets are `ADDRESS:PORT`, `ADDRESS:53/udp` for a DNS
 * server, `ADDRESS:PORT/openvpn` for a VPN server, `ADDRESS/icmp` for an echo request.
 */
export async function tcpPorts(
  probe: Node,
  targets: readonly string[],
  options: TcpOptions = {},
): Promise<readonly TcpAnswer[]> {
  if (targets.length === 0) return [];
  const words = [
    ...(options.timeoutMs ? ["--timeout", options.timeoutMs] : []),
    ...(options.interface ? ["--interface", options.interface] : []),
    ...targets,
  ];
  const { stdout } = await probe.succeed`/usr/lib/plateau/tcp ${words}`;
  return JSON.parse(stdout) as TcpAnswer[];
}
