import type { ProcessOutput } from "zx/core";
import type { Node } from "../../lib/nodes/node.js";

/** Write what a machine calls itself: the line of `/etc/hosts`, in place, for the file is a mount. */
export function nameItself(machine: Node, names: string): Promise<ProcessOutput> {
  return machine.within(10_000)`
    sed ${`s/^127\\.0\\.1\\.1.*/127.0.1.1\\t${names}/`} /etc/hosts > /run/hosts && cat /run/hosts > /etc/hosts && rm /run/hosts`;
}
