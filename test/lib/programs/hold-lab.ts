import { once } from "node:events";
import type { Mode } from "../../../scripts/ground/holder.js";
import { withLock } from "../../../scripts/ground/lock.js";
import { unlessAborted } from "../../../scripts/ground/unless-aborted.js";

/**
 * Has a lab in hand until a line comes on stdin, and tells what becomes of it, a line of JSON each:
 * `hold-lab CANDIDATE VERB look|change`.
 */
const [candidate = "", verb = "", mode = ""] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);

try {
  await withLock(
    candidate,
    {
      verb,
      mode: mode as Mode,
      waits: (others) =>
        tell({
          waits: others.map(({ verb, pid, server }) =>
            [verb, pid, server && `on ${server}`].filter(Boolean).join(" "),
          ),
        }),
    },
    async (signal) => {
      tell({ in: verb });
      await unlessAborted(once(process.stdin, "data"), signal);
      tell({ out: verb });
    },
  );
} catch (problem) {
  tell({ refused: (problem as Error).message });
}
process.stdin.destroy();
