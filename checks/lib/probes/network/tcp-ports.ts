import { z } from "zod";
import { milliseconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

/** What became of connections. */
const schema = z.array(
  z.object({
    host: z.string(),
    /** 0 for an echo request. */
    port: z.number(),
    protocol: z.enum(["tcp", "udp", "icmp", "openvpn"]),
    outcome: z.enum(["open", "refused", "timeout", "unreachable"]),
  }),
);

/** What became of a connection. */
export type TcpAnswer = Readonly<z.infer<typeof schema>[number]>;

export interface TcpOptions {
  /** For all of them together, in milliseconds. @default 800 */
  readonly timeoutMs?: number;
  /** Whether a check takes it for true that nothing answered. @default true */
  readonly silenceProves?: boolean;
  /** Interface to go out by, whatever the routes say. @default - what the routes say */
  readonly interface?: string;
}

/**
 * Try many ports from a probe, at once. Targets are `ADDRESS:PORT`, `ADDRESS:PORT/udp` for what answers
 * the question of that port (TFTP, NTP, LDAP, DNS at any other), `ADDRESS:PORT/openvpn` for a VPN server, `ADDRESS/icmp` for an echo request.
 */
export async function tcpPorts(
  probe: Probe,
  targets: readonly string[],
  options: TcpOptions = {},
): Promise<readonly TcpAnswer[]> {
  if (targets.length === 0) return [];
  const words = [
    ...["--timeout", milliseconds(options.timeoutMs ?? 800, options.silenceProves)],
    ...(options.interface ? ["--interface", options.interface] : []),
    ...targets,
  ];
  return probe.json(schema)`/usr/lib/plateau/tcp ${words}`;
}
