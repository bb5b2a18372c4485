import { begunEntries } from "../../../scripts/facts/journal.js";
import { livingLookers } from "../looker-name.js";
import type { Controller } from "../probes/directory/client-krb5-conf.js";
import { entriesDeleted } from "../probes/directory/delete-entries.js";
import { directorySocket } from "../probes/directory/directory-socket.js";
import type { Lab } from "./lab.js";

/** Both are asked: what one deletes, the other learns only after a while. */
const controllers: readonly Controller[] = ["dc1", "dc2"];
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
  if (left.length === 0) return;
  const dns = left.flatMap((note) => note.dns);
  const swept = await Promise.allSettled(
    controllers.map(async (controller) => {
      const { nodes } = lab.scene([controller], [], lab.time.deadline(longestMs));
      entriesDeleted(await nodes[controller].ask`/usr/bin/ldbdel -r -H ${directorySocket} ${dns}`);
      return controller;
    }),
  );
  const gone: readonly string[] = swept.flatMap((one) =>
    one.status === "fulfilled" ? [one.value] : [],
  );
  if (gone.length === 0) return;
  await begunEntries.update(lab.name, (now) =>
    now.filter(({ by, controller }) => living.has(by) || !gone.includes(controller)),
  );
}
