import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import type { Scene } from "../../lib/check.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { Actor } from "../../lib/users/actor.js";

/** A simulated user writes to the helpdesk; the ticket is there then. */
export async function requesterWrites(
  scene: Scene<"desk1" | "probe-lan">,
  login: Login,
  { reference, subject, text }: { reference: string; subject: string; text: string },
): Promise<void> {
  // Her mail program must trust the lab's authority first.
  await atHelpdesk(scene, login);
  const before = (await ticketsAbout(scene.nodes.desk1, reference)).length;
  await new Actor(scene, login).write("assistance", `${reference} : ${subject}`, text);
  for (
    let left = 80;
    (await ticketsAbout(scene.nodes.desk1, reference)).length === before;
    left--
  ) {
    if (left === 0)
      throw new LocalizedError({
        fr: `aucun ticket n'a été ouvert au sujet de ${reference}`,
        en: `no ticket about ${reference} was opened`,
      });
    await setTimeout(400);
  }
}
