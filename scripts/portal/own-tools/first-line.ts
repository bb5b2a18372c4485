import type { Readable } from "node:stream";

/** Longest line, in bytes: what is asked for is some 200. */
const most = 1024;

/**
 * The first line of a stream, without its end; what follows stays there to be read.
 *
 * @throws Error where there is none: the stream ends, the line is too long, or it takes longer than `ms` milliseconds
 */
export function firstLine(stream: Readable, ms: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = Buffer.alloc(0);
    const finish = () => {
      clearTimeout(timer);
      stream.off("readable", read).off("end", ended).off("close", ended).off("error", ended);
    };
    const fail = (why: string) => {
      finish();
      reject(new Error(`no line: ${why}`));
    };
    const ended = () => fail("it ended");
    const timer = setTimeout(() => fail(`none within ${ms} ms`), ms);
    const read = () => {
      for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) {
        line = Buffer.concat([line, chunk]);
        const at = line.indexOf("\n");
        if (at >= 0) {
          finish();
          const rest = line.subarray(at + 1);
          if (rest.length > 0) stream.unshift(rest);
          return resolve(line.toString("utf8", 0, at));
        }
        if (line.length > most) return fail("it is too long");
      }
    };
    stream.on("readable", read).on("end", ended).on("close", ended).on("error", ended);
    read();
  });
}
