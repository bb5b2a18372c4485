import { Transform, type TransformCallback } from "node:stream";

/** Kind, three bytes of nothing, and the length of what follows. Source: Docker Engine API, "attach to a container". */
const header = 8;
const stdout = 1;

/**
 * What a program prints of the stream that the engine has for one without a terminal; what it says to stderr is dropped.
 * The client's own reads on whoever takes it slowly, and keeps what he has not taken.
 */
export class Unframed extends Transform {
  private head = Buffer.alloc(0);
  private kind = 0;
  private left = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.left === 0) {
        const wanted = header - this.head.length;
        this.head = Buffer.concat([this.head, rest.subarray(0, wanted)]);
        rest = rest.subarray(wanted);
        if (this.head.length < header) break;
        this.kind = this.head.readUInt8(0);
        this.left = this.head.readUInt32BE(4);
        this.head = Buffer.alloc(0);
        continue;
      }
      const payload = rest.subarray(0, this.left);
      this.left -= payload.length;
      rest = rest.subarray(payload.length);
      if (this.kind === stdout) this.push(payload);
    }
    done();
  }
}
