import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import type { Text } from "../../../scripts/ground/text.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { businessEnd } from "../../lib/helpdesk/business-end.js";
import { levelOf } from "../../lib/helpdesk/level-of.js";
import type { TicketHistory } from "../../lib/helpdesk/ticket-histories.js";
import { timeOf } from "../../lib/time-of.js";
import { milestones } from "./milestones.js";

/** Taking a ticket and answering in one form is written down answer first, in seconds. */
const oneForm = 60;

/**
 * Insist that a ticket was answered before its level's first answer was due, and that the steps of its
 * life follow one another.
 */
export function claimInTime(ticket: TicketHistory): Text {
  const { id, created, started, sla } = ticket;
  const { firstAnswer, resolutions, closing } = milestones(ticket);
  const level = levelOf(sla) ?? helpdesk().priorities.Moyenne;
  const due = businessEnd(created * 1000, level.respond) / 1000;
  const first = firstAnswer?.at;
  claim(
    first !== undefined && first <= due,
    claimText("cp01/message-to-requester-before", { id, sla, due: timeOf(due) }),
    claimText("cp01/first-answer", { id, first: timeOf(first) }),
  );
  const resolved = resolutions.at(-1)?.at;
  const seen = {
    fr: `#${id} : créé ${timeOf(created)}, pris en charge ${timeOf(started)}, répondu ${timeOf(first)}, résolu ${timeOf(resolved)}, clos ${timeOf(closing?.at)}`,
    en: `#${id}: created ${timeOf(created)}, started ${timeOf(started)}, answered ${timeOf(first)}, resolved ${timeOf(resolved)}, closed ${timeOf(closing?.at)}`,
  };
  claim(
    started !== null &&
      created <= first &&
      created <= started &&
      started <= first + oneForm &&
      resolved !== undefined &&
      first <= resolved &&
      (closing === undefined || resolved <= closing.at),
    claimText("cp01/created-started-answered-resolved-closed", { id }),
    seen,
  );
  return seen;
}
