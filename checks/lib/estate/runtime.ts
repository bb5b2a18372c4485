import { keysOf } from "../../../scripts/ground/keys-of.js";
import type { MachineName } from "../../../stacks/plan/plan.js";
import type { CheckScene } from "../check.js";
import type { Machine } from "../nodes/machine.js";
import { type BoundSocket, boundSockets } from "../probes/network/bound-sockets.js";
import { SharedObservation } from "../sharing/shared-observation.js";

/** What a machine has in memory alone, as its kernel and its folder of units tell. */
export interface Runtime {
  readonly sockets: readonly BoundSocket[];
  /** Timers that were made since it started, by their files. */
  readonly timers: readonly string[];
  /** The company's own timers, which a machine that nobody made has none of. */
  readonly own: readonly string[];
  /** Its network devices, by name. */
  readonly devices: readonly string[];
}

const looks = new SharedObservation<ReadonlyMap<MachineName, Runtime>>();

/** What every machine of the lab has in memory alone, in one command each. */
export function runtimes(
  scene: CheckScene<MachineName>,
): Promise<ReadonlyMap<MachineName, Runtime>> {
  return looks.of(scene, async ({ nodes }) => {
    const found = keysOf(nodes).map(async (name) => [name, await runtimeOf(nodes[name])] as const);
    return new Map(await Promise.all(found));
  });
}

/** What one machine has in memory alone now. */
export async function runtimeOf(machine: Machine): Promise<Runtime> {
  const { stdout } = await machine.must`
    for file in /run/systemd/transient/*.timer /run/systemd/system/*.timer /run/systemd/generator*/*.timer; do
      [ -e "$file" ] && echo "timer $file"
    done
    for file in /etc/systemd/system/*.timer; do [ -f "$file" ] && echo "own $file"; done
    awk -F: 'NR > 2 { gsub(" ", "", $1); print "device /" $1 }' /proc/net/dev
    awk '$4 == "0A" && FILENAME ~ "tcp6?$" || $4 == "07" && FILENAME ~ "udp6?$" {
      print "socket", substr(FILENAME, 11), $2, $8, $10 }' /proc/net/tcp* /proc/net/udp*`;
  const rows = stdout.split("\n");
  const files = (word: string) =>
    rows.filter((row) => row.startsWith(`${word} /`)).map((row) => row.slice(word.length + 1));
  return {
    sockets: boundSockets(machine, rows),
    timers: files("timer"),
    own: files("own"),
    devices: files("device").map((one) => one.slice(1)),
  };
}
