import { once } from "node:events";
import { createServer } from "node:net";

/** Holds a name and hears nobody, as a suspended process does, with room for one in its line: `deaf NAME`. */
const [name = ""] = process.argv.slice(2);
await once(createServer().listen({ path: `\0${name}`, backlog: 1 }), "listening");
process.stdout.write(`${JSON.stringify({ deaf: name })}\n`);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
