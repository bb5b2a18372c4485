import type { Node } from "../../nodes/node.js";

/** A socket that takes what comes from other machines: TCP that listens, UDP without a peer. */
export interface BoundSocket {
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  /** As the kernel writes it, in hexadecimal; `any` where it is every address of the machine. */
  readonly address: string;
  /** Number of the user who opened it. */
  readonly user: number;
  readonly inode: number;
}

const form =
  /^socket (tcp|udp)(6?) ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) (\d{1,10}) (\d{1,20})$/;
/** 127.0.0.0/8 and ::1, and the first of them as IPv6 writes it, in the order of bytes of the kernel's tables. */
const loopback = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/;

/**
 * Sockets from lines `socket TABLE ADDRESS:PORT USER INODE`, as `/proc/net` has them. Those of loopback are left out.
 *
 * @throws NotObserved where a line that begins so is none
 */
export function boundSockets(node: Node, rows: readonly string[]): BoundSocket[] {
  return rows
    .filter((row) => row.startsWith("socket "))
    .flatMap((row) => {
      const [, protocol, , address = "", port = "", user, inode] = form.exec(row) ?? [];
      if (protocol === undefined) throw node.notObserved(`/proc/net: ${row.slice(0, 100)}`);
      if (loopback.test(address)) return [];
      return [
        {
          protocol: protocol as BoundSocket["protocol"],
          port: Number.parseInt(port, 16),
          address: /^0+$/.test(address) ? "any" : address,
          user: Number(user),
          inode: Number(inode),
        },
      ];
    });
}
