import { type Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { visible } from "./visible.js";

/**
 * Hand on what a machine says as it comes, as UTF-8, everything in it visible; no faster than it is
 * taken, so that nothing piles up.
 *
 * @throws Error when it can't be handed on any more: its reader is gone
 */
export async function passOn(from: Readable, to: Writable): Promise<void> {
  // A character may come in two pieces.
  from.setEncoding("utf8");
  const clean = new Transform({
    decodeStrings: false,
    transform: (piece: string, _, done) => done(null, visible(piece)),
  });
  await pipeline(from, clean, to, { end: false });
}
