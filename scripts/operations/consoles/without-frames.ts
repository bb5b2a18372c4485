import { Duplex } from "node:stream";
import { Unframed } from "./unframed.js";

/**
 * A program without a terminal, as bytes: what is written is its input, and what is read its output. Where the writing ends,
 * so does its input.
 *
 * @param stream as the engine has it
 */
export function withoutFrames(stream: Duplex): Duplex {
  const readable = stream.pipe(new Unframed());
  // A stream that breaks is over: whoever reads it sees that.
  stream.on("error", () => readable.destroy()).on("close", () => readable.end());
  return Duplex.from({ readable, writable: stream });
}
