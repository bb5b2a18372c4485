import type { ProcessOutput } from "zx/core";
import type { Node } from "../../nodes/node.js";
import { directorySocket } from "./directory-socket.js";

/**
 * Delete entries of a controller's directory, as its root does. One that is not there is no failure.
 *
 * @throws Error with what it said when one of them can't be deleted
 */
export async function deleteEntries(controller: Node, dns: readonly string[]): Promise<void> {
  entriesDeleted(await controller.ask`/usr/bin/ldbdel -H ${directorySocket} ${dns}`);
}

/** What LDB's tools say where they could not speak to the directory at all: they changed nothing. */
export const neverConnected = /Failed to connect to/;

/**
 * Insist that `ldbdel` did its work: its exit code is the last entry's alone.
 *
 * @throws Error with what it said
 */
export function entriesDeleted({ exitCode, stdout, stderr }: ProcessOutput): void {
  const lines = `${stdout}\n${stderr}`.split("\n");
  const absent = (line: string) => line.includes("No such object");
  const refused = lines.filter(
    (line) => /^(?:delete of .* failed|Failed to delete) /.test(line) && !absent(line),
  );
  if (refused.length > 0) throw new Error(refused.join("; "));
  if (exitCode !== 0 && !lines.some(absent)) {
    throw new Error(stderr.trim() || stdout.trim() || `exit ${exitCode}`);
  }
}
