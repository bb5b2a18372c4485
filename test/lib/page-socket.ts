import { expect, onTestFinished, vi } from "vitest";
import { type RawData, WebSocket } from "ws";
import type { FromPage, FromServer } from "../../scripts/portal/consoles/protocol.js";
import { sessionCookie } from "../../scripts/portal/cookies.js";

export interface PageSocketProps {
  readonly url: string;
  readonly ca: string;
  /** Of a session; undefined where there is none. */
  readonly token: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page's WebSocket to the portal, and what came by it. */
export function pageSocket({ url, ca, token, headers }: PageSocketProps) {
  const socket = new WebSocket(url, {
    ca,
    headers: {
      "accept-language": "en",
      ...headers,
      ...(token !== undefined && { cookie: `${sessionCookie}=${token}` }),
    },
  });
  const told: FromServer[] = [];
  const heard: Buffer[] = [];
  let status: number | undefined;
  let code: number | undefined;
  socket.on("message", (data: RawData, isBinary) => {
    if (isBinary) heard.push(data as Buffer);
    else told.push(JSON.parse(String(data)) as FromServer);
  });
  socket.on("unexpected-response", (_, answer) => {
    status = answer.statusCode;
    socket.terminate();
  });
  socket.on("error", () => undefined);
  socket.on("close", (why) => {
    code = why;
  });
  onTestFinished(() => socket.terminate());
  return {
    socket,
    told,
    text: () => Buffer.concat(heard).toString("latin1"),
    bytes: () => heard.reduce((sum, { length }) => sum + length, 0),
    status: () => status,
    code: () => code,
    isClosed: () => socket.readyState === WebSocket.CLOSED,
    /** The last that was told of that kind. */
    last: <K extends FromServer["type"]>(type: K) =>
      told.findLast((one): one is Extract<FromServer, { type: K }> => one.type === type),
    attached: () => soon(() => expect(told[0]?.type).toBe("attached")),
    say: (message: FromPage) => socket.send(JSON.stringify(message)),
  };
}

/** What comes by a network comes soon. */
export const soon = (what: () => void) => vi.waitFor(what, { timeout: 10_000, interval: 10 });
