import { once } from "node:events";
import { rm, stat } from "node:fs/promises";
import { connect, type Socket } from "node:net";

/** A socket that was made this short a time ago may have nobody listening yet, in milliseconds. */
const youngMs = 5000;

/**
 * Connect to a socket of somebody who has a lab in hand. One whose owner was killed is taken away.
 *
 * @returns undefined where nobody is there any more
 */
export async function callSocket(path: string): Promise<Socket | undefined> {
  const socket = connect(path);
  try {
    await once(socket, "connect");
    // It may break off before whoever called listens: that it is closed tells him.
    return socket.on("error", () => undefined);
  } catch (problem) {
    const { code = "" } = problem as NodeJS.ErrnoException;
    if (!["ECONNREFUSED", "ECONNRESET", "ENOENT"].includes(code)) throw problem;
    if (code === "ECONNREFUSED") await removeLeft(path);
    return undefined;
  }
}

async function removeLeft(path: string): Promise<void> {
  const made = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  );
  if (Date.now() - made > youngMs) await rm(path, { force: true });
}
