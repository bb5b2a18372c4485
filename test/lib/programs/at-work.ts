import { createInterface } from "node:readline";
import type { Mode } from "../../../scripts/ground/holder.js";
import { unlessAborted } from "../../../scripts/ground/unless-aborted.js";
import { holdLab } from "../../../scripts/operations/hold-lab.js";

/**
 * A use case that does what it is told, a line of JSON each on stdin: an event to tell, `{ fail }`, `{ end }`. It tells
 * what becomes of it in the same way: `at-work CANDIDATE VERB look|change CORES`.
 */
const [candidate = "", verb = "", mode = "", cores = "0"] = process.argv.slice(2);
const say = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

try {
  await holdLab(
    candidate,
    { verb, mode: mode as Mode, cores: Number(cores) },
    {
      signal: new AbortController().signal,
      tell: ({ type }) => ["waits", "queued"].includes(type) && say({ [type]: true }),
    },
    async ({ signal, tell }) => {
      say({ in: verb });
      for (;;) {
        const asked = JSON.parse((await unlessAborted(lines.next(), signal)).value);
        if (asked.fail) throw new Error(asked.fail);
        if (asked.end) return;
        tell(asked);
      }
    },
  );
  say({ out: verb });
} catch (problem) {
  const { name, message } = problem as Error;
  say({ threw: name, message });
}
process.stdin.destroy();
