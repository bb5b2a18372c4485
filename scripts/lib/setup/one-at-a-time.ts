import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A name in the kernel, without a file: it is free again the moment its owner ends, however. */
const name = "\0plateau-setup";

/** Does the work when no other set-up runs on this machine. */
export async function oneAtATime<T>(work: () => Promise<T>, busy: () => void): Promise<T> {
  const server = createServer((waiting) => waiting.on("error", () => undefined));
  let told = false;
  for (;;) {
    try {
      await once(server.listen(name), "listening");
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
    if (!told) busy();
    told = true;
    await ownerToEnd();
  }
  const waiting = new Set<import("node:net").Socket>();
  server.on("connection", (socket) => waiting.add(socket));
  try {
    return await work();
  } finally {
    server.close();
    for (const socket of waiting) socket.destroy();
  }
}

/** The connection to the owner lasts as long as its work. */
function ownerToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
    socket.resume();
  });
}
