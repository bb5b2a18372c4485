import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, groupsRoot } from "../../modules/lib/engine.js";

/**
 * What a whole lab's machines have used of the server's processor since they stand, in milliseconds, asked of the kernel
 * and of no machine.
 *
 * @throws Error where the engine keeps no group for each lab, or the kernel does not tell
 */
export async function labProcessorMs(
  { groups, parent }: Engine,
  candidate: string,
): Promise<number> {
  if (groups === 1) {
    const file = join(groupsRoot, "cpuacct", parent, candidate, "cpuacct.usage");
    return Number(await readFile(file, "utf8")) / 1e6;
  }
  const stat = await readFile(join(groupsRoot, parent, candidate, "cpu.stat"), "utf8");
  const [, usec] = /^usage_usec (\d+)$/m.exec(stat) ?? [];
  return Number(usec) / 1e3;
}
