import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import split from "split2";
import { filesIn } from "../../ground/files-in.js";
import type { Holder } from "../../ground/holder.js";
import type { ProgressEvent } from "../../ground/progress-event.js";
import { callSocket } from "./call-socket.js";
import { askedLetters, askedSchema, type Ending, isKept, lineOf } from "./protocol.js";
import { inFolder, makeWatchFolder } from "./watch-folder.js";

/** How many may watch one operation, how many of its lines one who comes late is told, and how far one may fall behind, in bytes. */
const most = { watchers: 32, lines: 500, behind: 2 ** 20 };
/** How long those who watch may take to hear the end, in milliseconds. */
const endMs = 1000;

/** Those who watch one operation, from other processes. */
export interface Watchers {
  tell(event: ProgressEvent): void;
}

/**
 * Do something while others may watch it, and ask that it ends, at a socket in the lab's folder. Whoever comes late is
 * told what stays true, and how far it is.
 *
 * @param holder who does it
 * @param cancel called when somebody asks that it ends, with his process
 * @param ending what those who watch are told of what came of it
 */
export async function serveWatchers<T>(
  candidate: string,
  holder: Holder,
  cancel: (pid: number) => void,
  work: (watchers: Watchers) => Promise<T>,
  ending: (result: PromiseSettledResult<T>) => Ending,
): Promise<T> {
  const folder = await makeWatchFolder(candidate);
  return inFolder(folder, async (pathOf) => {
    const clear = async () => {
      for (const name of await filesIn(folder)) (await callSocket(pathOf(name)))?.destroy();
    };
    await clear();
    const kept: string[] = [];
    let now: ProgressEvent | undefined;
    const watching = new Set<Socket>();
    const server = createServer((socket) => {
      watching.add(socket);
      socket.on("error", () => undefined).on("close", () => watching.delete(socket));
      // Nobody who watches keeps the program running.
      socket.unref();
      socket.write(lineOf({ type: "holder", ...holder }));
      for (const line of kept) socket.write(line);
      if (now) socket.write(lineOf(now));
      hear(socket, cancel);
    });
    server.maxConnections = most.watchers;
    await once(server.listen(pathOf(randomUUID())), "listening");
    server.unref();
    const tell = (event: ProgressEvent) => {
      const line = lineOf(event);
      if (isKept(event)) kept.splice(0, Math.max(0, kept.push(line) - most.lines));
      else now = event;
      for (const socket of watching) {
        socket.write(line);
        if (socket.writableLength > most.behind) socket.destroy();
      }
    };
    const [result] = await Promise.allSettled([work({ tell })]);
    const closed = once(server, "close");
    server.close();
    await hangUp(watching, lineOf(ending(result)));
    await closed;
    // What was left a moment before this began was too young to be told from one who is about to listen.
    await clear();
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}

/** One request a line. Whoever says anything else is not heard any more. */
function hear(socket: Socket, cancel: (pid: number) => void): void {
  socket
    .pipe(split({ maxLength: askedLetters }))
    .on("data", (line: string) => {
      try {
        cancel(askedSchema.parse(JSON.parse(line)).pid);
      } catch {
        socket.destroy();
      }
    })
    .on("error", () => socket.destroy());
}

async function hangUp(watching: ReadonlySet<Socket>, line: string): Promise<void> {
  await Promise.all(
    [...watching].map(async (socket) => {
      const late = setTimeout(() => socket.destroy(), endMs);
      // `once` would reject at an error: one who left before the end was told is no failure of the work.
      const gone = new Promise((resolve) => socket.once("close", resolve));
      socket.end(line);
      socket.resume();
      await gone;
      clearTimeout(late);
    }),
  );
}
