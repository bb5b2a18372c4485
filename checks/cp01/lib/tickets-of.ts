import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { type TicketHistory, ticketHistories } from "../../lib/helpdesk/ticket-histories.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Matter } from "./matter.js";

/**
 * The ticket of each matter, in their order: the one that its letter opened, by mail and in its writer's
 * name.
 *
 * @throws Mismatch when one is gone
 */
export async function ticketsOf(
  desk1: Node,
  matters: readonly Matter[],
): Promise<readonly TicketHistory[]> {
  const subjects = matters.map(({ subject }) => sqlText(subject)).join(", ");
  // Whoever renames a ticket leaves its first subject in its letter.
  const found = await ticketHistories(
    desk1,
    `EXISTS (SELECT 1 FROM transactions x JOIN attachments a ON a.transactionid = x.id
       WHERE x.objecttype = 'RT::Ticket' AND x.objectid = t.id AND x.type = 'Create' AND a.subject IN (${subjects}))`,
  );
  return matters.map(({ by, subject }) => {
    const ticket = found.findLast(
      (one) =>
        one.creator === by &&
        one.byMail &&
        (one.subject === subject || one.changes.some(({ from }) => from === subject)),
    );
    claim(
      ticket !== undefined,
      claimText("cp01/message-of-has-its-ticket", { by, subject }),
      found.map((one) => `#${one.id} ${one.creator}: ${one.subject}`).join("; "),
    );
    return ticket;
  });
}
