import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import { Mismatch } from "../../lib/mismatch.js";
import type { Node } from "../../lib/nodes/node.js";
import { NothingToUndo } from "../../lib/nothing-to-undo.js";
import type { Story } from "./matter.js";
import { ticketsOf } from "./tickets-of.js";

/**
 * The ticket that a letter of an exercise opened, for a fault that undoes what was done with it.
 *
 * @param at which letter, as `Array.at` counts
 * @throws NothingToUndo naming the letter that has no ticket
 */
export async function ticketToUndo(desk1: Node, story: Story, at: number): Promise<TicketHistory> {
  const matter = story.matters.at(at);
  try {
    const [ticket] = matter ? await ticketsOf(desk1, [matter]) : [];
    if (ticket) return ticket;
  } catch (problem) {
    if (!(problem instanceof Mismatch)) throw problem;
  }
  const letter = matter ? `« ${matter.subject} » (${matter.by})` : `n° ${at}`;
  throw new NothingToUndo(`cp01/${story.name}`, {
    fr: `de ticket pour le courriel ${letter}`,
    en: `a ticket for the message ${letter}`,
  });
}
