import type { Probe } from "../../lib/nodes/probe.js";

/**
 * UDP ports from 10000 to 40000 at which somebody has come to a probe within the last half minute.
 *
 * @throws NotObserved where it does not say
 */
export async function heardAt(probe: Probe): Promise<ReadonlySet<number>> {
  const { stdout } = await probe.must`nft -n list set ip answer heard`;
  return new Set([...stdout.matchAll(/(\d+) expires/g)].map(([, port]) => Number(port)));
}
