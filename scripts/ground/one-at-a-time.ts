import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * Does the work when no other of that name is being done on this machine. The name is in the
 * kernel, without a file: it is free again the moment its owner ends, however that is.
 */
export async function oneAtATime<T>(
  name: string,
  work: () => Promise<T>,
  busy: () => void,
): Promise<T> {
  const address = `\0${name}`;
  const waiting = new Set<Socket>();
  const server = createServer((socket) => {
    waiting.add(socket.on("error", () => undefined));
  });
  let told = false;
  for (;;) {
    try {
      await once(server.listen(address), "listening");
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
    if (!told) busy();
    told = true;
    await ownerToEnd(address);
  }
  try {
    return await work();
  } finally {
    server.close();
    for (const socket of waiting) socket.destroy();
  }
}

/** The connection to the owner lasts as long as its work. */
function ownerToEnd(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
    socket.resume();
  });
}
