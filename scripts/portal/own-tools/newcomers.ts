import { networkOf } from "../ways-in/network-of.js";

/** Connections of whoever has not shown a key yet: from one network, and in all. */
const most = { network: 6, all: 24 } as const;

/** What is hung up. */
interface Connection {
  destroy(): void;
}

/**
 * Who has come and not yet shown who he is. Where there are too many the oldest is hung up, so that a flood keeps out
 * nobody who has a key: he shows it within a second.
 */
export class Newcomers {
  /** The oldest first. */
  private readonly waiting = new Map<Connection, string>();

  /** Take one in; an older one may have to go. */
  add(connection: Connection, address: string): void {
    const network = networkOf(address);
    const own = [...this.waiting].filter(([, other]) => other === network);
    const [first] = own.length >= most.network ? own : [...this.waiting];
    const isFull = own.length >= most.network || this.waiting.size >= most.all;
    if (first && isFull) {
      this.waiting.delete(first[0]);
      first[0].destroy();
    }
    this.waiting.set(connection, network);
  }

  /** He has shown a key, or has left. */
  drop(connection: Connection): void {
    this.waiting.delete(connection);
  }
}
