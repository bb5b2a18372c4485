import { isTechnician } from "./is-technician.js";
import type { Done, TicketHistory } from "./ticket-history.js";

/** What technicians wrote to the requester, oldest first. */
export function answersOf({ done }: TicketHistory): readonly Done[] {
  return done.filter(({ type, by }) => type === "Correspond" && isTechnician(by));
}
