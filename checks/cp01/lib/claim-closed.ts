import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import { timeOf } from "../../lib/time-of.js";
import { milestones } from "./milestones.js";

/** Insist that a ticket is closed, after its requester's own answer to the resolution. */
export function claimClosed(ticket: TicketHistory): string {
  const { id, status, creator } = ticket;
  const { closing, validation } = milestones(ticket);
  claim(closing !== undefined, claimText("cp01/is-closed", { id }), `#${id}: ${status}`);
  claim(
    validation !== undefined,
    claimText("cp01/answered-between-resolution-and-closing", { creator, id }),
    claimText("cp01/closed-no-answer-of", { creator, id, time: timeOf(closing.at) }),
  );
  return `#${id}: ${creator} ${timeOf(validation.at)}, closed ${timeOf(closing.at)}`;
}
