import { NotObserved } from "../../../scripts/channel/channel.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import type { WatchRecord } from "./watch-record.js";

/** How far a letter's hour at the helpdesk may be from the hour at which the bench sent it, in seconds. */
const slack = { before: 3, after: 120 };

/**
 * Make sure that the helpdesk's hours can be compared with the bench's: letters that the bench sent have
 * theirs soon after, and nothing is of a time to come.
 *
 * @param now seconds since 1970, by the bench's clock
 * @throws NotObserved telling how far they are apart: a clock is nobody's fault in a ticket
 */
export function clocksAgree(
  tickets: readonly TicketHistory[],
  { sent }: Pick<WatchRecord, "sent">,
  now: number,
): void {
  const apart = tickets.flatMap(({ id, changes }) => {
    const letters = sent.filter(({ ticket }) => ticket === id);
    const replies = changes.filter(({ type, own }) => type === "Correspond" && own);
    // Each letter has its reply, in order; where somebody wrote by hand as well, the nearest is taken.
    const replied = letters.flatMap(({ at }, nth) => {
      const own = replies[nth];
      if (own && replies.length === letters.length) return [own.at - at];
      return replies
        .map((reply) => reply.at - at)
        .toSorted(nearest)
        .slice(0, 1);
    });
    const ahead = changes.map(({ at }) => at - now).filter((by) => by > slack.before);
    return [...ahead, ...replied];
  });
  const worst = apart.find((by) => by < -slack.before || by > slack.after);
  if (worst !== undefined) {
    const seconds = Math.round(worst);
    throw new NotObserved({
      fr: `desk1 : son horloge et celle du banc sont à ${seconds} s l'une de l'autre : les heures des tickets ne sont pas jugées`,
      en: `desk1: its clock and the bench's are ${seconds} s apart: hours of tickets are not judged`,
    });
  }
}

function nearest(a: number, b: number): number {
  return Math.abs(a) - Math.abs(b);
}
