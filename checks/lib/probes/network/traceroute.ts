import { seconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

/**
 * The way that echo requests take from a probe, one address per hop; `*` where nobody answered. Ends
 * with the target itself when it was reached.
 */
export async function traceroute(probe: Probe, target: string): Promise<readonly string[]> {
  const { stdout } = await probe.must`traceroute -I -n -q 1 -N 5 -m 5 -w ${seconds(0.7)} ${target}`;
  return stdout
    .split("\n")
    .flatMap((line) => line.match(/^ *\d+ +(.*)$/)?.[1] ?? [])
    .map((hop) => hop.match(/\d+\.\d+\.\d+\.\d+/)?.[0] ?? "*");
}
