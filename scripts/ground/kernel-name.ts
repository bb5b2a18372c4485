import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";

/** A name that this process holds. */
export interface HeldName {
  /** Let it go. The process's end does the same, however it ends. */
  release(): Promise<void>;
}

/** Somebody who holds a name, as who asks for it sees him. */
export interface NameHolder {
  /** The first line that he says; undefined where he is gone before that, or says it too late. */
  readonly told: Promise<string | undefined>;
  /** Settles once he has let the name go, or is gone. */
  readonly gone: Promise<void>;
  /** Wait for nothing of his any more. */
  leave(): void;
}

/** How long a holder may take to say his line, in milliseconds: his host may be out of breath. */
const toldMs = 10_000;
/** Longest line that is heard, in characters. */
const toldLetters = 1000;
/** Between two tries to reach a holder who hears nobody for now, in milliseconds. */
const pauseMs = 100;

/**
 * Take a name for as long as this process likes, on the whole machine. It is in the kernel's abstract socket
 * space, without a file: it is free again the moment its holder ends, `kill -9` included. Packages that lock by a
 * file leave it behind, and guess by its age whether its owner lives; `flock` needs a process of its own to hold it.
 *
 * Any user of the machine may take any name. Nothing but waiting, or a refusal, may come of that.
 *
 * @param line what whoever asks is told. @default - nothing
 * @returns undefined where somebody has it
 */
export async function takeName(name: string, line?: string): Promise<HeldName | undefined> {
  const asking = new Set<Socket>();
  const server = createServer((socket) => {
    asking.add(socket);
    // Neither they nor the name keep the program running.
    socket.unref();
    socket.on("error", () => undefined).on("close", () => asking.delete(socket));
    // What they say is of no interest; that they are gone is.
    socket.resume();
    if (line !== undefined) socket.write(`${line}\n`);
  });
  try {
    await once(server.listen(`\0${name}`), "listening");
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EADDRINUSE") throw problem;
    return undefined;
  }
  server.unref();
  return {
    async release() {
      const closed = once(server, "close");
      // Before those who wait are let go: they find it free.
      server.close();
      for (const socket of asking) socket.destroy();
      await closed;
    },
  };
}

/**
 * Find who holds a name.
 *
 * @returns undefined where nobody does
 */
export async function holderOf(name: string): Promise<NameHolder | undefined> {
  for (;;) {
    const socket = connect(`\0${name}`);
    try {
      await once(socket, "connect");
    } catch (problem) {
      const { code } = problem as NodeJS.ErrnoException;
      // Refused where nobody has it, reset where he was just letting it go.
      if (code === "ECONNREFUSED" || code === "ECONNRESET") return undefined;
      if (code !== "EAGAIN") throw problem;
      // More ask him than he hears: he is there, and suspended.
      await setTimeout(pauseMs);
      continue;
    }
    const gone = new Promise<void>((resolve) => {
      socket.on("error", () => undefined).once("close", () => resolve());
    });
    return { told: firstLine(socket, gone), gone, leave: () => socket.destroy() };
  }
}

async function firstLine(socket: Socket, gone: Promise<void>): Promise<string | undefined> {
  let heard = "";
  const whole = new Promise<void>((resolve) => {
    socket.setEncoding("utf8").on("data", (piece: string) => {
      heard = `${heard}${piece}`.slice(0, toldLetters);
      if (heard.includes("\n")) resolve();
    });
  });
  await Promise.race([whole, gone, setTimeout(toldMs, undefined, { ref: false })]);
  const [line, ...rest] = heard.split("\n");
  return rest.length > 0 ? line : undefined;
}
