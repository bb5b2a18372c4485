import type { Node } from "../node.js";

/** What became of a connection. */
export interface TcpAnswer {
  readonly host: string;
  readonly port: number;
  readonly outcome: "open" | "refused" | "timeout" | "unreachable";
}

/** Try many ports from a probe, at once. Targets are `ADDRESS:PORT`. */
export async function tcpPorts(
  probe: Node,
  targets: readonly string[],
): Promise<readonly TcpAnswer[]> {
  const { stdout } = await probe.succeed`/usr/lib/plateau/tcp ${targets}`;
  return JSON.parse(stdout) as TcpAnswer[];
}
