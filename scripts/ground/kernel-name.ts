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
  /** Wait for nothing of his any more: what has not settled may never do so. */
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
  const first = await call(name);
  if (first === undefined) return undefined;
  const left = new AbortController();
  const reached = first === "deaf" ? callAgain(name, left.signal) : Promise.resolve(first);
  const closed = (socket: Socket) => new Promise<void>((resolve) => socket.once("close", resolve));
  const gone = reached.then((socket) => socket && closed(socket));
  return {
    told: firstLine(reached, gone),
    gone,
    leave() {
      left.abort();
      void reached.then((socket) => socket?.destroy());
    },
  };
}

/** @returns undefined where nobody holds it; `deaf` where more call its holder than he hears: he may be suspended */
async function call(name: string): Promise<Socket | "deaf" | undefined> {
  const socket = connect(`\0${name}`);
  try {
    await once(socket, "connect");
    return socket.on("error", () => undefined);
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    // Refused where nobody has it, reset where he was just letting it go.
    if (code === "ECONNREFUSED" || code === "ECONNRESET") return undefined;
    if (code === "EAGAIN") return "deaf";
    throw problem;
  }
}

/** @returns undefined once he has let it go or can't be called, or nobody wants to know any more */
async function callAgain(name: string, signal: AbortSignal): Promise<Socket | undefined> {
  for (;;) {
    await setTimeout(pauseMs);
    if (signal.aborted) return undefined;
    // Whoever asks for the name next is told why it can't be.
    const socket = await call(name).catch(() => undefined);
    if (socket !== "deaf") return socket;
  }
}

async function firstLine(
  reached: Promise<Socket | undefined>,
  gone: Promise<void>,
): Promise<string | undefined> {
  let heard = "";
  const whole = reached.then(
    (socket) =>
      new Promise<void>((resolve) => {
        socket?.setEncoding("utf8").on("data", (piece: string) => {
          heard = `${heard}${piece}`.slice(0, toldLetters);
          if (heard.includes("\n")) resolve();
        });
      }),
  );
  await Promise.race([whole, gone, setTimeout(toldMs, undefined, { ref: false })]);
  const [line, ...rest] = heard.split("\n");
  return rest.length > 0 ? line : undefined;
}
