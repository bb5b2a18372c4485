import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { type TicketHistory, ticketHistories } from "../../lib/helpdesk/ticket-histories.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import type { Node } from "../../lib/nodes/node.js";

/**
 * The newest ticket about a matter.
 *
 * @throws Mismatch when it is gone
 */
export async function ticketHistory(desk1: Node, reference: string): Promise<TicketHistory> {
  const [id = 0] = await ticketsAbout(desk1, reference);
  const [ticket] = await ticketHistories(desk1, `t.id = ${id}`);
  claim(ticket !== undefined, claimText("cp04/request-ticket-is-in-database", { reference }), "∅");
  return ticket;
}
