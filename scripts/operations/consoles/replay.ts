/** The last bytes that a console printed, by how many it had printed before them since it was opened. */
export class Replay {
  private readonly kept: Buffer;
  /** How many bytes were ever appended. */
  end = 0;

  /** @param capacity how many bytes are kept */
  constructor(capacity: number) {
    this.kept = Buffer.alloc(capacity);
  }

  get capacity(): number {
    return this.kept.length;
  }

  /** The first byte that is still there. */
  get start(): number {
    return Math.max(0, this.end - this.capacity);
  }

  /** @param bytes no more than the capacity */
  append(bytes: Buffer): void {
    const at = this.end % this.capacity;
    const head = Math.min(bytes.length, this.capacity - at);
    bytes.copy(this.kept, at, 0, head);
    bytes.copy(this.kept, 0, head);
    this.end += bytes.length;
  }

  /** A copy of what was printed between two moments that are both still there. */
  slice(from: number, to: number): Buffer {
    const length = to - from;
    const at = from % this.capacity;
    const head = this.kept.subarray(at, Math.min(at + length, this.capacity));
    return Buffer.concat([head, this.kept.subarray(0, length - head.length)], length);
  }
}
