import { brotliCompressSync, constants } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { takesBrotli } from "./takes-brotli.js";

/** Smaller ones fit into one packet as they are, in bytes. */
const smallest = 1024;

/**
 * As few bytes as a millisecond of work makes of it. A window of 128 KiB holds a whole page: a larger one, or a thread for
 * it, is memory that the server would keep.
 */
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 5,
  [constants.BROTLI_PARAM_LGWIN]: 17,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

/** Pages, and what their scripts ask for, by Brotli. Streams and files are left as they are. */
export const brotli: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  const isText = /^(?:text\/html|application\/json)\b/.test(res.headers.get("content-type") ?? "");
  if (!isText || !takesBrotli(context)) return;
  const whole = Buffer.from(await res.arrayBuffer());
  const isLarge = whole.length >= smallest;
  const body = isLarge ? brotliCompressSync(whole, { params }) : whole;
  context.res = new Response(new Uint8Array(body), res);
  context.header("content-length", String(body.length));
  if (isLarge) context.header("content-encoding", "br");
  context.header("vary", "accept-encoding");
};
