import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import type { Matter } from "./matter.js";

/**
 * Insist that a ticket has a technician as its owner, the queue, impact and urgency that its letter
 * tells of, and the priority that the matrix makes of them.
 */
export function claimQualified(
  ticket: TicketHistory,
  { queue, impact, urgency }: Pick<Matter, "queue" | "impact" | "urgency">,
): string {
  const { id, owner, ownerIsTechnician } = ticket;
  claim(
    ownerIsTechnician,
    claimText("cp01/is-owned-by-technician", { id }),
    claimText("cp01/owner", { id, owner }),
  );
  claim(
    ticket.queue === queue,
    claimText("cp01/is-in-queue-for-what", { id }),
    claimText("cp01/queue", { id, queue: ticket.queue }),
  );
  const wanted = `${helpdesk().impact[impact]} × ${helpdesk().urgency[urgency]}`;
  const seen = `${ticket.impact ?? "∅"} × ${ticket.urgency ?? "∅"}`;
  claim(seen === wanted, claimText("cp01/has-impact-and-urgency-that", { id }), `#${id}: ${seen}`);
  const level = helpdesk().matrix[impact][urgency];
  const { weight } = helpdesk().priorities[level];
  claim(
    ticket.priority === weight && ticket.sla === level,
    claimText("cp01/has-priority-of-matrix", { id, level, weight }),
    claimText("cp01/priority-sla", { id, priority: ticket.priority, sla: ticket.sla ?? "∅" }),
  );
  return `#${id} ${queue}, ${wanted} → ${level}, ${owner}`;
}
