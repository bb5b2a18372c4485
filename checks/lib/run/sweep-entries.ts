import { begunEntries } from "../../../scripts/facts/journal.js";
import { livingLookers } from "../looker-name.js";
import { entriesDeleted } from "../probes/directory/delete-entries.js";
import { directorySocket } from "../probes/directory/directory-socket.js";
import type { Lab } from "./lab.js";

/** How long a controller may take, in milliseconds. */
const longestMs = 8000;

/**
 * Delete what looks that were killed left in the directory of a lab: accounts that nobody knows would be told of as too many for
 * ever. What can't be deleted now, as of a controller that is silent, is the next look's to delete.
 */
export async function sweepEntries(lab: Lab): Promise<void> {
  if (await begunEntries.problem(lab.name)) return;
  const notes = await begunEntries.read(lab.name);
  if (notes.length === 0) return;
  const living = await livingLookers();
  const left = notes.filter(({ by }) => !living.has(by));
  const controllers = [...new Set(left.map(({ controller }) => controller))];
  const swept = await Promise.allSettled(
    controllers.map(async (controller) => {
      const dns = left.filter((note) => note.controller === controller).flatMap((note) => note.dns);
      const { nodes } = lab.scene([controller], [], AbortSignal.timeout(longestMs));
      entriesDeleted(await nodes[controller].ask`/usr/bin/ldbdel -r -H ${directorySocket} ${dns}`);
      return controller;
    }),
  );
  const gone = swept.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  if (gone.length === 0) return;
  await begunEntries.update(lab.name, (now) =>
    now.filter(({ by, controller }) => living.has(by) || !gone.includes(controller)),
  );
}
