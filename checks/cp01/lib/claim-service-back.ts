import { NotObserved } from "../../../scripts/channel/channel.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import { timeOf } from "../../lib/time-of.js";
import type { Matter } from "./matter.js";
import { milestones } from "./milestones.js";
import { firstFailure, firstHole, green, serviceAt } from "./service-at.js";
import type { WatchRecord } from "./watch-record.js";

/**
 * Insist that whenever a ticket was called resolved its requester could work again, and that it has
 * stayed so since the last time.
 *
 * @param now seconds since 1970, by the bench's clock
 * @throws NotObserved where the record has a hole
 */
export function claimServiceBack(
  ticket: TicketHistory,
  { by, share }: Pick<Matter, "by" | "share">,
  { looks, ended }: WatchRecord,
  now: number,
): string {
  const { id } = ticket;
  const { resolutions } = milestones(ticket);
  const last = resolutions.at(-1);
  claim(
    last !== undefined,
    claimText("cp01/is-called-resolved", { id }),
    `#${id}: ${ticket.status}`,
  );
  const own = looks[by] ?? [];
  for (const { at } of resolutions) {
    const seen = serviceAt(own, at);
    if (seen === undefined || seen === "no ticket") {
      throw new NotObserved({
        fr: `personne n'a regardé ${share} pour ${by} à ${timeOf(at)} : #${id}`,
        en: `nobody looked at ${share} for ${by} at ${timeOf(at)}: #${id}`,
      });
    }
    claim(
      seen === green,
      claimText("cp01/when-it-is-called-resolved-opens", { by, id, share }),
      claimText("cp01/resolved-at", { by, id, seen, share, time: timeOf(at) }),
    );
  }
  const failure = firstFailure(own, last.at);
  claim(
    failure === undefined,
    claimText("cp01/since-then-opens-each-time", { by, id, share }),
    claimText("cp01/claim-service-back-resolved-at", {
      by,
      seen: failure?.seen,
      id,
      share,
      failure: timeOf(failure?.since),
      time: timeOf(last.at),
    }),
  );
  const hole = firstHole(own, last.at, ended ?? now);
  if (hole) {
    const [since, until] = hole.map(timeOf);
    throw new NotObserved({
      fr: `personne n'a regardé ${share} pour ${by} de ${since} à ${until}`,
      en: `nobody looked at ${share} for ${by} from ${since} to ${until}`,
    });
  }
  return `#${id}: resolved ${timeOf(last.at)}, ${by} at ${share}: ${green} to ${timeOf(own.at(-1)?.until)}`;
}
