import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Hold a name for as long as this process lives, on the whole machine. It is in the kernel, without
 * a file: it is free again the moment its owner ends, however that is.
 *
 * @returns whether it was free
 */
export async function holdName(name: string): Promise<boolean> {
  const server = createServer((socket) => socket.destroy());
  try {
    await once(server.listen(`\0${name}`), "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return false;
  }
  // Never what keeps the program running.
  server.unref();
  return true;
}
