import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { DesktopLink } from "../../../scripts/portal/browser/desktop/desktop-link.js";
import type { RfbChannel } from "../../../scripts/portal/browser/desktop/rfb-channel.js";
import type { LinkState, Socket } from "../../../scripts/portal/browser/terminal/steady-socket.js";
import type { FromServer } from "../../../scripts/portal/consoles/protocol.js";

/** A page's connection with a desktop, whose server and whose noVNC are the test. */
function linked() {
  const sockets: ReturnType<typeof scriptedSocket>[] = [];
  const channels: RfbChannel[] = [];
  const states: LinkState[] = [];
  const drawn: (() => void)[] = [];
  const noted = { left: 0, observers: [] as readonly string[] };
  const link = new DesktopLink({
    connect() {
      const made = scriptedSocket();
      sockets.push(made);
      return made.socket;
    },
    begin: (channel) => void channels.push(channel),
    leave: () => {
      noted.left++;
    },
    drawn: (then) => void drawn.push(then),
    observed: (names) => {
      noted.observers = names;
    },
    state: (state) => void states.push(state),
    odd: "no screen",
  });
  onTestFinished(() => link.close());
  const last = <T>(all: readonly T[]) => all.at(-1) ?? expect.fail("there is none");
  return {
    link,
    sockets,
    channels,
    states,
    drawn,
    noted,
    socket: () => last(sockets),
    channel: () => last(channels),
    state: () => last(states),
  };
}

function scriptedSocket() {
  const sent: unknown[] = [];
  const socket: Socket = {
    binaryType: "blob",
    readyState: 1,
    onmessage: null,
    onclose: null,
    send: (data) => void sent.push(typeof data === "string" ? JSON.parse(data) : data),
    close: () => undefined,
  };
  const hear = (data: unknown) =>
    socket.onmessage?.call(socket as WebSocket, { data } as MessageEvent);
  return {
    socket,
    sent,
    tell: (message: FromServer) => hear(JSON.stringify(message)),
    say: (...bytes: number[]) => hear(Uint8Array.from(bytes).buffer),
    break: () => socket.onclose?.call(socket as WebSocket, {} as CloseEvent),
  };
}

test("what the screen says is drawn, and acknowledged once it was", () => {
  const { socket, channel, drawn } = linked();
  const came: number[] = [];
  channel().onmessage = ({ data }) => void came.push(...new Uint8Array(data));
  socket().say(1, 2, 3);
  expect(came).toEqual([1, 2, 3]);
  // On a page that nobody sees nothing is drawn: the server stops there.
  expect(socket().sent).toEqual([]);
  drawn[0]?.();
  expect(socket().sent).toEqual([{ type: "ack", bytes: 3 }]);
});

test("what noVNC sends goes to the server, as it was when it was sent", () => {
  const { socket, channel } = linked();
  const bytes = Uint8Array.from([4, 1]);
  channel().send(bytes);
  bytes.fill(9);
  expect(socket().sent).toEqual([Uint8Array.from([4, 1])]);
});

test("it is open once its screen is there, and not before: a desktop may have to start", () => {
  const { link, socket, state } = linked();
  socket().say(1);
  expect(state()).toEqual({ kind: "connecting" });
  link.shown();
  expect(state()).toEqual({ kind: "open" });
});

test("a connection that breaks is made again, with another screen, and the former one is heard no more", async () => {
  const { link, sockets, channels, state, noted, drawn } = linked();
  const [socket] = sockets;
  const [channel] = channels;
  link.shown();
  socket?.say(1);
  socket?.break();
  expect(state()).toMatchObject({ kind: "away" });
  expect(noted.left).toBe(1);
  await vi.waitFor(() => expect(sockets).toHaveLength(2));
  expect(channels).toHaveLength(2);
  channel?.send(Uint8Array.from([4]));
  channel?.close();
  drawn[0]?.();
  await setTimeout(10);
  expect(sockets[1]?.sent).toEqual([]);
  expect(state()).toEqual({ kind: "connecting" });
});

test("a desktop that the server ends is over, and says why; one that may come back does", () => {
  const { socket, state, sockets } = linked();
  socket().tell({ type: "ended", told: "lost", again: true });
  expect(state()).toMatchObject({ kind: "away" });
  const second = linked();
  second.socket().tell({ type: "ended", told: "it has closed", again: false });
  expect(second.state()).toEqual({ kind: "over", told: "it has closed" });
  expect(second.noted.left).toBe(1);
  expect(sockets).toHaveLength(1);
});

test.for<readonly [string, (channel: RfbChannel) => void]>([
  [
    "is larger than any browser can draw",
    (channel) => {
      channel.onmessage = () => {
        throw new RangeError("Invalid array length");
      };
    },
  ],
  [
    "is no screen",
    (channel) => {
      channel.onmessage = () => channel.close();
    },
  ],
])("what a machine sends that %s ends it, and nothing of it is acknowledged", ([, odd]) => {
  const { socket, channel, state, drawn, noted } = linked();
  odd(channel());
  const own = socket();
  own.say(1, 2, 3);
  for (const then of drawn) then();
  expect(state()).toEqual({ kind: "over", told: "no screen" });
  expect(own.sent).toEqual([]);
  expect(noted.left).toBe(1);
});

test("who observes is told", () => {
  const { socket, noted } = linked();
  socket().tell({ type: "observers", names: ["zoe"] });
  expect(noted.observers).toEqual(["zoe"]);
});
