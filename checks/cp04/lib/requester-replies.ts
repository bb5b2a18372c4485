import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { Scene } from "../../lib/check.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { Actor } from "../../lib/users/actor.js";
import { ticketHistory } from "./ticket-history.js";

/** A simulated user answers from her mailbox; the answer is in the ticket then. */
export async function requesterReplies(
  scene: Scene<"desk1" | "probe-lan">,
  login: Login,
  reference: string,
  text: string,
): Promise<void> {
  await atHelpdesk(scene, login);
  const { id, changes } = await ticketHistory(scene.nodes.desk1, reference);
  await new Actor(scene, login).reply("assistance", String(id), reference, text);
  for (let left = 80; ; left--) {
    const now = await ticketHistory(scene.nodes.desk1, reference);
    if (now.changes.length > changes.length) return;
    if (left === 0)
      throw new LocalizedError({
        fr: `la réponse de ${login} n'est pas arrivée au ticket ${id}`,
        en: `the answer of ${login} did not come to ticket ${id}`,
      });
    await setTimeout(400);
  }
}
