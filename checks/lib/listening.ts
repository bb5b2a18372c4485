import { done } from "./done.js";
import type { Node } from "./node.js";

/** Longest that it stays, in seconds. */
const longest = 20;

/**
 * Have somebody listen on a TCP port of a machine while something is looked at from elsewhere.
 *
 * @param unit name of the machine's unit that listens, nobody else's
 */
export async function listening<T>(
  machine: Node,
  unit: string,
  port: number,
  look: () => Promise<T>,
): Promise<T> {
  try {
    done(
      await machine.ask`
      /usr/bin/systemd-run --quiet --collect --unit=${unit} --property=RuntimeMaxSec=${longest} \
        --property=StandardOutput=null --property=StandardError=null /run/bench/busybox nc -ll -p ${port} -e /bin/true
      for try in 1 2 3 4 5 6 7 8; do netstat -ltn | grep -q ${`:${port} `} && break; sleep 0.1; done`,
    );
    return await look();
  } finally {
    await machine.ask`/usr/bin/systemctl stop ${unit}`.catch(() => undefined);
  }
}
