import { setTimeout } from "node:timers/promises";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { simulated, simulatedHeader } from "../../lib/users/simulated.js";

/** Somebody outside who has a mailbox. */
export type Outsider = ReturnType<typeof mailboxes>["outside"]["users"][number];

/**
 * Have somebody outside write to the helpdesk in English, and wait for the ticket.
 *
 * @param about what the subject has and no other has
 */
export async function letterToHelpdesk(
  { ext1, desk1 }: Readonly<Record<"ext1" | "desk1", Node>>,
  by: Outsider,
  { about, subject, text }: { about: string; subject: string; text: string },
): Promise<void> {
  const from = `${by}@${mailboxes().outside.domain}`;
  const letter = [
    `From: Ingrid Solberg <${from}>`,
    `To: ${helpdesk().addresses[0]?.address}`,
    `Subject: ${subject}`,
    `Message-ID: <${about}.${Date.now()}@${mailboxes().outside.domain}>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Language: en",
    simulatedHeader,
    "",
    simulated(text),
    "",
  ].join("\n");
  const before = await ticketsAbout(desk1, about);
  mustSucceed(
    await ext1.within(10_000)`
    printf %s ${letter} | /usr/sbin/sendmail -f ${from} ${helpdesk().addresses[0]?.address ?? ""}`,
  );
  for (let tries = 0; tries < 80; tries++) {
    if ((await ticketsAbout(desk1, about)).length > before.length) return;
    await setTimeout(400);
  }
  throw new LocalizedError({
    fr: `aucun ticket n'a été ouvert au sujet de ${about}`,
    en: `no ticket about ${about} was opened`,
  });
}
