import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Matter } from "./matter.js";
import { milestones } from "./milestones.js";
import { ticketsOf } from "./tickets-of.js";

/**
 * The ticket of each matter, once all have been resolved: what must not be done to tickets is kept by
 * whoever does nothing.
 *
 * @throws Mismatch while one waits for its resolution, or when one is gone
 */
export async function resolvedTickets(
  desk1: Node,
  matters: readonly Matter[],
): Promise<readonly TicketHistory[]> {
  const tickets = await ticketsOf(desk1, matters);
  const waiting = tickets.filter((ticket) => milestones(ticket).resolutions.length === 0);
  claim(
    waiting.length === 0,
    claimText("cp01/each-ticket-was-led-to"),
    waiting.map(({ id, status }) => `#${id}: ${status}`).join(", "),
  );
  return tickets;
}
