import { setTimeout } from "node:timers/promises";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import type { Scene } from "../../lib/check.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import type { Outsider } from "./letter-to-helpdesk.js";

/**
 * A technician answers from the newest ticket about a matter; the letter is in the mailbox outside then.
 * It goes by the mail server.
 */
export async function answerFromTicket(
  scene: Scene<"probe-lan" | "desk1" | "mail1" | "ext1">,
  by: Outsider,
  reference: string,
  text: string,
): Promise<void> {
  const { ext1 } = scene.nodes;
  const count = async () =>
    Number((await ext1.succeed`ls /home/${by}/Maildir/new 2> /dev/null | wc -l`).stdout);
  const before = await count();
  await writeInTicket(scene, reference, "correspond", text);
  for (let tries = 0; tries < 80; tries++) {
    if ((await count()) > before) return;
    await setTimeout(300);
  }
  throw new LocalizedError({
    fr: `la réponse n'est pas arrivée à ${by}@${mailboxes().outside.domain}`,
    en: `the answer did not come to ${by}@${mailboxes().outside.domain}`,
  });
}
