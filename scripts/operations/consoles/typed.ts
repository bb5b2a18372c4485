import type { Writable } from "node:stream";
import { Misuse } from "../../ground/misuse.js";
import { limits } from "./limits.js";

/** What is typed into a console: in order, and no more of it held than `mostWaitingBytes`. */
export class Typed {
  private readonly to: Writable;
  private waiting = 0;

  /** Those who wait, each to be let go. */
  private readonly untaken = new Set<() => void>();

  constructor(to: Writable) {
    this.to = to;
    to.on("close", () => {
      for (const letGo of this.untaken) letGo();
    });
  }

  /**
   * @returns once it was taken, or nobody will take it any more
   * @throws Misuse where it is too much, at once or with what waits
   */
  async write(bytes: Uint8Array): Promise<void> {
    const { mostTypedBytes, mostWaitingBytes } = limits;
    if (bytes.length > mostTypedBytes) {
      throw new Misuse({
        fr: `${bytes.length} octets écrits à la fois : ${mostTypedBytes} au plus, le reste ensuite`,
        en: `${bytes.length} bytes written at once: ${mostTypedBytes} at most, the rest afterwards`,
      });
    }
    if (this.waiting + bytes.length > mostWaitingBytes) {
      throw new Misuse({
        fr: `la machine n'a pas encore lu les ${this.waiting} octets écrits avant ceux-ci : attendez-la`,
        en: `the machine has not read the ${this.waiting} bytes yet that were written before these: wait for it`,
      });
    }
    if (bytes.length === 0 || this.to.destroyed) return;
    this.waiting += bytes.length;
    await new Promise<void>((taken) => {
      this.untaken.add(taken);
      // A stream that breaks tells so by an error: its console is over then, and says why.
      this.to.write(bytes, () => {
        this.untaken.delete(taken);
        taken();
      });
    });
    this.waiting -= bytes.length;
  }
}
