import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { ConsoleLink } from "../../../scripts/portal/browser/terminal/console-link.js";
import type { LinkState, Socket } from "../../../scripts/portal/browser/terminal/steady-socket.js";
import type { FromServer } from "../../../scripts/portal/consoles/protocol.js";

/** A page's connection, whose server is the test: each time that it connects there is one socket more. */
function linked() {
  const sockets: ReturnType<typeof scriptedSocket>[] = [];
  const states: LinkState[] = [];
  const printed: string[] = [];
  const holders: (string | undefined)[] = [];
  const link = new ConsoleLink({
    connect(from) {
      const made = scriptedSocket(from);
      sockets.push(made);
      return made.socket;
    },
    attached: () => undefined,
    print(bytes, shown) {
      printed.push(Buffer.from(bytes).toString("latin1"));
      shown();
    },
    resized: () => undefined,
    observed: () => undefined,
    takenOver: (holder) => void holders.push(holder?.by),
    state: (state) => void states.push(state),
  });
  onTestFinished(() => link.close());
  const last = () => sockets.at(-1) ?? expect.fail("it has not connected");
  return { link, sockets, states, printed, holders, last };
}

function scriptedSocket(from: number | undefined) {
  const sent: (string | number)[] = [];
  const socket: Socket = {
    binaryType: "blob",
    readyState: 1,
    onmessage: null,
    onclose: null,
    send: (data) => void sent.push(typeof data === "string" ? data : (data as Uint8Array).length),
    close: () => undefined,
  };
  const hear = (data: unknown) =>
    socket.onmessage?.call(socket as WebSocket, { data } as MessageEvent);
  return {
    socket,
    from,
    sent,
    tell: (message: FromServer) => hear(JSON.stringify(message)),
    print: (text: string) => hear(Uint8Array.from(Buffer.from(text, "latin1")).buffer),
    attach: (start = 0, fresh = start === 0) =>
      hear(
        JSON.stringify({
          type: "attached",
          start,
          fresh,
          printed: start,
          prelude: "",
          columns: 80,
          rows: 24,
        }),
      ),
    breaks: () => socket.onclose?.call(socket as WebSocket, {} as CloseEvent),
  };
}

const hurried = () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
};

test("what was printed is acknowledged, and a connection that broke goes on where it was", () => {
  hurried();
  const { last, sockets, printed, states } = linked();
  expect(last().from).toBeUndefined();
  last().attach(100, true);
  last().print("hello");
  expect(last().sent).toEqual(['{"type":"ack","bytes":5}']);
  last().breaks();
  expect(states.at(-1)).toEqual({ kind: "away", againMs: 250 });
  vi.advanceTimersByTime(250);
  expect(sockets).toHaveLength(2);
  expect(last().from).toBe(105);
  last().attach(105, false);
  last().print("again");
  expect(printed).toEqual(["hello", "again"]);
  expect(states.at(-1)).toEqual({ kind: "open" });
});

test("waits grow while the server is away, and begin anew once it was there", () => {
  hurried();
  const { last, states } = linked();
  const waits = Array.from({ length: 7 }, () => {
    last().breaks();
    const state = states.at(-1);
    const againMs = state?.kind === "away" ? state.againMs : 0;
    vi.advanceTimersByTime(againMs);
    return againMs;
  });
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000]);
  last().attach();
  last().breaks();
  expect(states.at(-1)).toEqual({ kind: "away", againMs: 250 });
});

test("a laptop that wakes up does not wait", () => {
  hurried();
  const { link, last, sockets } = linked();
  for (let times = 0; times < 6; times++) {
    last().breaks();
    if (times < 5) vi.advanceTimersByTime(8000);
  }
  const before = sockets.length;
  link.hurry();
  expect(sockets).toHaveLength(before + 1);
  link.hurry();
  expect(sockets).toHaveLength(before + 1);
});

test("a connection on which nothing is heard is away, though the browser says nothing", () => {
  hurried();
  const { last, states } = linked();
  last().attach();
  for (let pulses = 0; pulses < 10; pulses++) {
    vi.advanceTimersByTime(10_000);
    last().tell({ type: "pulse" });
  }
  expect(states.at(-1)).toEqual({ kind: "open" });
  vi.advanceTimersByTime(25_000);
  expect(states.at(-1)).toMatchObject({ kind: "away" });
});

test("what is typed while it is away goes nowhere, later either", () => {
  hurried();
  const { link, last } = linked();
  last().attach();
  last().breaks();
  link.type(Buffer.from("rm -rf /\r"));
  vi.advanceTimersByTime(250);
  last().attach(0, false);
  expect(last().sent).toEqual([]);
  link.type(Buffer.from("ls\r"));
  expect(last().sent).toEqual([3]);
});

test("of a paste no more is sent than the machine takes", () => {
  const { link, last } = linked();
  last().attach();
  link.type(new Uint8Array(100_000));
  expect(last().sent).toEqual([32_768]);
  last().tell({ type: "taken", bytes: 32_768 });
  last().tell({ type: "taken", bytes: 32_768 });
  last().tell({ type: "taken", bytes: 32_768 });
  expect(last().sent).toEqual([32_768, 32_768, 32_768, 1696]);
});

test("one that is over is not tried again; one that was too slow is", async () => {
  hurried();
  const { last, sockets, states } = linked();
  last().attach();
  last().tell({ type: "ended", told: "too slow", again: true });
  expect(states.at(-1)).toMatchObject({ kind: "away" });
  vi.advanceTimersByTime(250);
  last().attach();
  last().tell({ type: "ended", told: "its shell has ended", again: false });
  expect(states.at(-1)).toEqual({ kind: "over", told: "its shell has ended" });
  vi.advanceTimersByTime(60_000);
  expect(sockets).toHaveLength(2);
});

test("what a former connection brought is not acknowledged to the next", async () => {
  const shown: (() => void)[] = [];
  const sockets: ReturnType<typeof scriptedSocket>[] = [];
  const link = new ConsoleLink({
    connect(from) {
      const made = scriptedSocket(from);
      sockets.push(made);
      return made.socket;
    },
    attached: () => undefined,
    print: (_, done) => void shown.push(done),
    resized: () => undefined,
    observed: () => undefined,
    takenOver: () => undefined,
    state: () => undefined,
  });
  onTestFinished(() => link.close());
  sockets[0]?.attach();
  sockets[0]?.print("late");
  sockets[0]?.breaks();
  await setTimeout(400);
  sockets[1]?.attach(4, false);
  shown[0]?.();
  expect(sockets[1]?.sent).toEqual([]);
});

test("who types beside the candidate is told, and no longer once the connection breaks", () => {
  hurried();
  const { link, last, holders } = linked();
  last().attach();
  link.takeOver();
  expect(last().sent).toEqual(['{"type":"take-over"}']);
  last().tell({ type: "taken-over", by: "zoe", isYou: true });
  expect(holders.at(-1)).toBe("zoe");
  last().breaks();
  expect(holders.at(-1)).toBeUndefined();
});
