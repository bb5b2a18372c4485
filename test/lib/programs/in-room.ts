import { once } from "node:events";
import { withRoom } from "../../../scripts/operations/room/with-room.js";
import type { AreaName } from "../../../stacks/plan/plan.js";

/**
 * Brings a lab's areas up, as far as its memory goes, until a line comes on stdin, and tells what becomes of it:
 * `in-room NAME SHARED-NAME AVAILABLE-MIB LAB AREA…`, the names of the room on this server and on all.
 */
const [name = "", shared = "", available = "", lab = "", ...areas] = process.argv.slice(2);
const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`);

try {
  await withRoom(
    [{ lab, areas: areas as AreaName[] }],
    {
      name,
      sharedName: async () => shared,
      now: async () => ({ available: Number(available), kept: 512, running: new Map() }),
    },
    async () => {
      tell({ in: lab });
      await once(process.stdin, "data");
    },
  );
  tell({ out: lab });
} catch (problem) {
  tell({ refused: (problem as Error).message });
}
process.stdin.destroy();
