import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { claim } from "../../lib/claim.js";
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
    { fr: `#${id} a un technicien pour propriétaire`, en: `#${id} is owned by a technician` },
    { fr: `#${id} : propriétaire ${owner}`, en: `#${id}: owner ${owner}` },
  );
  claim(
    ticket.queue === queue,
    {
      fr: `#${id} est dans la file où va ce que dit son courriel`,
      en: `#${id} is in the queue for what its message tells`,
    },
    { fr: `#${id} : file ${ticket.queue}`, en: `#${id}: queue ${ticket.queue}` },
  );
  const wanted = `${helpdesk().impact[impact]} × ${helpdesk().urgency[urgency]}`;
  const seen = `${ticket.impact ?? "∅"} × ${ticket.urgency ?? "∅"}`;
  claim(
    seen === wanted,
    {
      fr: `#${id} a l'impact et l'urgence que dit son courriel`,
      en: `#${id} has the impact and the urgency that its message tells`,
    },
    `#${id}: ${seen}`,
  );
  const level = helpdesk().matrix[impact][urgency];
  const { weight } = helpdesk().priorities[level];
  claim(
    ticket.priority === weight && ticket.sla === level,
    {
      fr: `#${id} a la priorité de la matrice : ${level} (${weight})`,
      en: `#${id} has the priority of the matrix: ${level} (${weight})`,
    },
    {
      fr: `#${id} : priorité ${ticket.priority}, SLA ${ticket.sla ?? "∅"}`,
      en: `#${id}: priority ${ticket.priority}, SLA ${ticket.sla ?? "∅"}`,
    },
  );
  return `#${id} ${queue}, ${wanted} → ${level}, ${owner}`;
}
