import { readFile } from "node:fs/promises";

/**
 * Names that somebody on this machine holds (`kernel-name.ts`), those below another, in no order. Any user may hold
 * any number of them. They are of letters, digits, `_` and `-`, so that they may be told as part of a command; others
 * are none of ours.
 *
 * @param prefix e.g. `plateau/turn/`
 */
export async function namesUnder(prefix: string): Promise<string[]> {
  const table = await readFile("/proc/net/unix", "latin1");
  const names = table.split("\n").flatMap((line) => {
    // The kernel shows as @ the zero that an abstract name begins with, and those that it is filled up with.
    const [, name] = /^(?:\S+ +){6}\S+ @(.*?)@*$/.exec(line) ?? [];
    return name?.startsWith(prefix) && /^[\w-]+$/.test(name.slice(prefix.length)) ? [name] : [];
  });
  return [...new Set(names)];
}
