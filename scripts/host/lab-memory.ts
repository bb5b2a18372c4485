import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, groupsRoot } from "../../modules/lib/engine.js";
import { memoryIn } from "./memory-in.js";

/**
 * What a whole lab's machines use of the server's memory now, in MiB, asked of the kernel and of no machine.
 *
 * @returns undefined where the engine keeps no group for each lab, or the kernel does not tell
 */
export async function labMemory(
  { own, parent, groups }: Engine,
  candidate: string,
): Promise<number | undefined> {
  if (!own) return undefined;
  const tree = groups === 1 ? join(groupsRoot, "memory") : groupsRoot;
  const stat = await readFile(join(tree, parent, candidate, "memory.stat"), "utf8").catch(
    () => undefined,
  );
  return stat === undefined ? undefined : Math.round(memoryIn(stat) / 2 ** 20);
}
