import { claim } from "../../lib/claim.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import { milestones } from "./milestones.js";
import { timeOf } from "./time-of.js";

/** Insist that a ticket is closed, after its requester's own answer to the resolution. */
export function claimClosed(ticket: TicketHistory): string {
  const { id, status, creator } = ticket;
  const { closing, validation } = milestones(ticket);
  claim(
    closing !== undefined,
    { fr: `#${id} est clos`, en: `#${id} is closed` },
    `#${id}: ${status}`,
  );
  claim(
    validation !== undefined,
    {
      fr: `#${id} : ${creator} a répondu entre la résolution et la clôture`,
      en: `#${id}: ${creator} answered between the resolution and the closing`,
    },
    {
      fr: `#${id} : clos ${timeOf(closing.at)}, pas de réponse de ${creator}`,
      en: `#${id}: closed ${timeOf(closing.at)}, no answer of ${creator}`,
    },
  );
  return `#${id}: ${creator} ${timeOf(validation.at)}, closed ${timeOf(closing.at)}`;
}
