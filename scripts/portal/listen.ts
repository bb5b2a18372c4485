import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { createSecureServer, type Http2SecureServer, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { createAdaptorServer, type WebSocketServerLike } from "@hono/node-server";
import { WebSocketServer } from "ws";
import { Misuse } from "../ground/misuse.js";
import { portalApp } from "./app.js";
import type { ServerCertificate } from "./certificate.js";
import { largestMessage } from "./consoles/protocol.js";
import type { Portal } from "./portal.js";

export interface ListenProps {
  readonly portal: Portal;
  readonly certificate: ServerCertificate;
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
}

export interface Listening {
  readonly port: number;
  /** Take nobody in any more, and hang up: what was said last is still sent. */
  close(): Promise<void>;
}

/** Longest that somebody may take for his request, and be silent, in milliseconds. */
const patienceMs = 120_000;

/** How long what was said last may take to be sent, in milliseconds: a browser may read nothing. */
const partingMs = 200;

/**
 * Answer by HTTP/2, where all pages of a browser share one connection: by HTTP/1.1 a browser has six, and its seventh
 * page with a stream would wait for ever. Whoever speaks HTTP/1.1 is answered as well, and so are WebSockets: a browser
 * opens a connection for each, since the server announces no extended CONNECT.
 *
 * @throws Misuse where the port or the address can't be had
 */
export async function listen({ portal, certificate, host, port }: ListenProps): Promise<Listening> {
  const app = portalApp(portal);
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const server = createAdaptorServer({
    // The same object: what becomes a WebSocket is noted in it.
    fetch: (request, own) =>
      app.fetch(request, Object.assign(own, { address: own.incoming.socket.remoteAddress ?? "" })),
    websocket: { server: webSockets as WebSocketServerLike },
    createServer: createSecureServer,
    serverOptions: {
      key: certificate.key,
      cert: certificate.chain,
      allowHTTP1: true,
      minVersion: "TLSv1.2",
    },
  }) as Http2SecureServer;
  leaveNobodyHanging(server);
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  const sockets = new Set<{ destroy(): void }>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.setTimeout(patienceMs);
  try {
    await once(server.listen(port, host), "listening");
  } catch (problem) {
    throw cantListen(host, port, problem as NodeJS.ErrnoException);
  }
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const session of sessions) session.close();
      const parting = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, partingMs);
      await closed;
      clearTimeout(parting);
    },
  };
}

/** Node hands on whoever asks for another protocol, with no time limit, and only those who want a WebSocket are answered. */
function leaveNobodyHanging(server: Http2SecureServer): void {
  const listeners = server.listeners("upgrade");
  server.removeAllListeners("upgrade");
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.headers.upgrade?.toLowerCase() !== "websocket") return socket.destroy();
    for (const listener of listeners) listener.call(server, request, socket, head);
  });
}

function cantListen(host: string, port: number, { code, message }: NodeJS.ErrnoException): Misuse {
  if (code === "EADDRINUSE") {
    return new Misuse({
      fr: `le port ${port} de ${host} est pris : 'lab serve' y tourne peut-être déjà ; sinon donnez-en un autre avec --port`,
      en: `port ${port} of ${host} is taken: 'lab serve' may run there already; else give another with --port`,
    });
  }
  return new Misuse({
    fr: `impossible d'écouter sur ${host}, port ${port} : ${message} ; donnez une adresse de ce serveur avec --host, et un port libre de 1024 à 65535 avec --port`,
    en: `can't listen on ${host}, port ${port}: ${message}; give an address of this server with --host, and a free port from 1024 to 65535 with --port`,
  });
}
