import { begunEntries } from "../../../../scripts/facts/journal.js";
import type { Text } from "../../../../scripts/ground/text.js";
import { isMachine } from "../../../../stacks/plan/is-machine.js";
import type { CheckScene } from "../../check.js";
import { lookerName } from "../../looker-name.js";
import type { Node } from "../../nodes/node.js";
import type { ToTakeAway } from "../../run/tidying.js";
import { deleteEntries } from "./delete-entries.js";

/**
 * Have entries of the directory deleted after the verdict. They are noted before they are made: where whoever looks is
 * killed, the next look deletes them.
 *
 * @param away deletes them. @default - one by one, which what lies below an entry would keep from
 */
export async function tidyEntries(
  { tidying, lab }: Pick<CheckScene, "tidying" | "lab">,
  controller: Node,
  what: Text,
  dns: readonly string[],
  away: (fresh: Node) => Promise<unknown> = (fresh) => deleteEntries(fresh, dns),
): Promise<ToTakeAway> {
  const by = await lookerName();
  const { name } = controller;
  // A look goes on without its notes; `lab status` names the file.
  const canNote = isMachine(name) && !(await begunEntries.problem(lab));
  if (canNote) {
    await begunEntries.update(lab, (notes) => [...notes, { by, controller: name, dns: [...dns] }]);
  }
  const [first] = dns;
  return tidying.later(controller, what, async (fresh) => {
    await away(fresh);
    if (!canNote) return;
    await begunEntries.update(lab, (notes) =>
      notes.filter((note) => !(note.by === by && note.dns[0] === first)),
    );
  });
}
