import type { Node } from "../../lib/nodes/node.js";

/** Whether a version of a package is older than another, as Debian compares them. */
export async function olderThan(machine: Node, version: string, other: string): Promise<boolean> {
  const { exitCode } = await machine.ask`/usr/bin/dpkg --compare-versions ${version} lt ${other}`;
  return exitCode === 0;
}
