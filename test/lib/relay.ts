import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

const anyPort = { port: 0, host: "127.0.0.1" };

/**
 * A relay of connections that can be made to pass nothing any more, neither on connections that it has nor on new ones, and close
 * none: as a host that hangs, or a firewall that has come before it.
 *
 * @param to where it leads: a port of this server, or a socket
 * @param at where it listens. @default - a port of this server that is free
 */
export async function relayTo(
  to: { readonly port: number } | { readonly path: string },
  at: { readonly port: number; readonly host: string } | { readonly path: string } = anyPort,
) {
  const open = new Set<Socket>();
  let isHeld = false;
  const server = createServer((here) => {
    const there = connect(to);
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      open.add(one);
      one.on("data", (bytes) => {
        if (!isHeld) other.write(bytes);
      });
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        if (!isHeld) other.destroy();
      });
    }
  });
  server.listen(at);
  await once(server, "listening");
  return {
    /** Of a socket none. */
    port: (server.address() as Partial<AddressInfo>).port,
    /** Pass nothing any more. */
    hold() {
      isHeld = true;
    },
    close() {
      server.close();
      for (const one of open) one.destroy();
    },
  };
}
