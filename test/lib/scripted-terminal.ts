import { type Duplex, duplexPair } from "node:stream";
import type { AttachProps, ConsoleEnd } from "../../scripts/operations/consoles/console.js";
import { Terminal, type TerminalProps } from "../../scripts/operations/consoles/terminal.js";

/** Smaller and sooner than in use, so that tests come to each of them. */
export const small = {
  bytesPerSecond: { read: 1e9, unread: 1e9, together: 1e9 },
  idleMs: 60_000,
  readers: 3,
  replayBytes: 1024,
  slowMs: { writer: 300, observer: 100 },
  windowBytes: 512,
} as const;

/** A terminal whose shell is the test: what it is asked beside that is noted. */
export function scriptedTerminal(props: Partial<TerminalProps> = {}) {
  const [stream, shell] = duplexPair({ highWaterMark: 256 });
  const sizes: string[] = [];
  const noted = { over: 0, endedThere: 0 };
  const terminal = new Terminal({
    id: "0".repeat(32),
    candidate: "c01",
    machine: "ws1",
    size: { columns: 80, rows: 24 },
    stream,
    setSize: async ({ columns, rows }) => void sizes.push(`${columns}x${rows}`),
    whyEnded: async () => ({ reason: "exited", exitCode: 3 }),
    endThere: async () => {
      noted.endedThere++;
      shell.destroy();
    },
    onOver: () => {
      noted.over++;
    },
    limits: small,
    ...props,
  });
  return { terminal, stream, shell, sizes, noted };
}

/** What a reader was sent; he shows all at once, or what he is told to. */
export function reading(
  terminal: Terminal,
  props: Partial<AttachProps> & { readonly shows?: "all" | "nothing" } = {},
) {
  const { shows = "all", ...rest } = props;
  const heard: Buffer[] = [];
  let end: ConsoleEnd | undefined;
  const reader = terminal.attach({
    as: "writer",
    onData(bytes) {
      heard.push(bytes);
      if (shows === "all") queueMicrotask(() => reader.ack(bytes.length));
    },
    onEnd(told) {
      end = told;
    },
    ...rest,
  });
  return {
    reader,
    text: () => Buffer.concat(heard).toString("latin1"),
    bytes: () => heard.reduce((sum, { length }) => sum + length, 0),
    end: () => end,
  };
}

/** Print as fast as it is taken; tells how much that was. */
export function flood(shell: Duplex, text = "flood\r\n") {
  const part = Buffer.from(text.repeat(Math.ceil(128 / text.length)));
  const count = { taken: 0 };
  const print = () => {
    while (!shell.destroyed) {
      count.taken += part.length;
      if (!shell.write(part)) {
        shell.once("drain", () => setImmediate(print));
        return;
      }
    }
  };
  print();
  return count;
}
