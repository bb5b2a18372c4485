import { randomInt } from "node:crypto";
import type { Node } from "../../lib/nodes/node.js";

/** How many are drawn at most, and the largest of them, in KiB. */
const most = 3;
const largest = 1024;

/**
 * Files that people have in folders of a server, drawn among all of them: what is made for a trial is not what a backup
 * is for.
 */
export async function olderFiles(server: Node, folders: readonly string[]): Promise<string[]> {
  const { stdout } =
    await server.ask`find ${folders} -type f -size ${`-${largest}k`} 2> /dev/null | head -n 20000`;
  // A name with a line break is two that are not there.
  const found = stdout
    .split("\n")
    .filter((file) => folders.some((one) => file.startsWith(`${one}/`)));
  return Array.from({ length: Math.min(most, found.length) }, () =>
    found.splice(randomInt(found.length), 1),
  ).flat();
}

/** Who owns each of some files, who may what, and what it says; unlike anything where one is not there. */
export async function stateOf(server: Node, files: readonly string[], below = ""): Promise<string> {
  const paths = files.map((file) => `${below}${file}`);
  const { exitCode, stdout, stderr } =
    await server.ask`stat -c '%u %g %a' ${paths} && /usr/bin/getfacl -np ${paths} && sha256sum ${paths}`;
  return exitCode === 0 ? stdout.replaceAll(` ${below}/`, " /") : `∅ ${stderr}`;
}
