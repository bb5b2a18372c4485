import type { Change, TicketHistory } from "../../lib/helpdesk/ticket-histories.js";

/** What technicians wrote to the requester, oldest first. */
export function answersOf({ changes }: TicketHistory): readonly Change[] {
  return changes.filter(({ type, technician }) => type === "Correspond" && technician);
}
