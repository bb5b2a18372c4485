import { seconds } from "../../nodes/limit.js";
import type { Probe } from "../../nodes/probe.js";

/** Whether one of two echo requests from a probe is answered; each carries a mark of 16 bytes at most. */
export async function ping(probe: Probe, address: string, mark: string): Promise<boolean> {
  const pattern = Buffer.from(mark).toString("hex");
  const { exitCode, stdout } = await probe.expecting([
    0, 1,
  ])`ping -q -c 2 -i 0.2 -W ${seconds(1)} -s 48 -p ${pattern} ${address}`;
  return exitCode === 0 && / [12] received/.test(stdout);
}
