import type { Node } from "../node.js";

/** What a time server said. */
export interface NtpAnswer {
  readonly server: string;
  readonly answered: boolean;
  readonly stratum?: number;
  /** 3 means that the server is not synchronised. */
  readonly leap?: number;
  /** Seconds between its clock and the probe's. */
  readonly offset?: number;
}

/** Ask time servers the time from a probe, all at once. */
export async function ntp(probe: Node, servers: readonly string[]): Promise<readonly NtpAnswer[]> {
  const { stdout } = await probe.succeed`/usr/lib/plateau/ntp ${servers}`;
  return JSON.parse(stdout) as NtpAnswer[];
}
