import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { type Entry, entryText } from "./entry.js";

/** A technician writes entries into the journal, each as a comment of its ticket. */
export async function writeEntries(
  scene: Scene<"probe-lan" | "desk1">,
  reference: string,
  entries: readonly Entry[],
): Promise<void> {
  const [ticket] = await ticketsAbout(scene.nodes.desk1, reference);
  if (ticket === undefined) {
    throw new LocalizedError({
      fr: `pas de journal ${reference} : son exercice n'a pas commencé`,
      en: `no journal ${reference}: its exercise was not started`,
    });
  }
  const { desk, as } = await atHelpdesk(scene, staff().technician.login);
  for (const entry of entries) {
    await desk.ask(as, "POST", `/ticket/${ticket}/comment`, {
      Content: entryText(entry),
      ContentType: "text/plain",
    });
  }
}
