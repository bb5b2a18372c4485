import type { Node } from "../node.js";
import { directorySocket } from "./directory-socket.js";

/**
 * Delete entries of a controller's directory, as its root does. One that is not there is no failure.
 *
 * @param options e.g. `-r`: all that is below as well
 * @throws Error with what it said when one of them can't be deleted
 */
export async function deleteEntries(
  controller: Node,
  dns: readonly string[],
  options: readonly string[] = [],
): Promise<void> {
  const { exitCode, stdout, stderr } =
    await controller.ask`/usr/bin/ldbdel ${options} -H ${directorySocket} ${dns}`;
  // Its exit code is the last entry's alone.
  const refused = `${stdout}\n${stderr}`
    .split("\n")
    .filter((line) => /fail/i.test(line) && !line.includes("No such object"));
  if (refused.length > 0) throw new Error(refused.join("; "));
  if (exitCode !== 0 && !stdout.includes("No such object") && !stderr.includes("No such object")) {
    throw new Error(stderr.trim() || stdout.trim() || `exit ${exitCode}`);
  }
}
