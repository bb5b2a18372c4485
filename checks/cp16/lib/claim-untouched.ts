import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { DrawnTicket } from "./month-of-tickets.js";
import type { RawTicket } from "./raw-history.js";

/**
 * Claim that the tickets of a month are those that the bench loaded, with all that happened to them.
 *
 * @throws Mismatch when one is gone, or was changed
 */
export function claimUntouched(
  tickets: readonly DrawnTicket[],
  history: readonly RawTicket[],
): void {
  const wrong = tickets.flatMap(({ subject, created, due, priority, events }) => {
    const found = history.find((ticket) => ticket.subject === subject);
    if (!found) return [`${subject}: ∅`];
    const moved = found.created !== created || found.due !== due || found.sla !== priority;
    const lost = events.filter(
      ({ at, status, message }) =>
        !found.changes.some(
          (change) =>
            change.at === at &&
            (status
              ? change.to === status[1]
              : change.type === "Correspond" && change.text === message),
        ),
    );
    return moved || lost.length > 0 ? [`#${found.id} ${subject}`] : [];
  });
  claim(
    wrong.length === 0,
    claimText("cp16/tickets-of-month-are-those", { tickets: tickets.length }),
    wrong.join(", "),
  );
}
