import { answeredInTime } from "./answered-in-time.js";
import { articlePublished } from "./article-published.js";
import { causeRemoved } from "./cause-removed.js";
import { closedByRequester } from "./closed-by-requester.js";
import { handedToTier3 } from "./handed-to-tier3.js";
import { historyKept } from "./history-kept.js";
import { incidentLedToClosing } from "./incident-led-to-closing.js";
import { incidentsShareProblem } from "./incidents-share-problem.js";
import { letterBecomesTicket } from "./letter-becomes-ticket.js";
import { noPasswordWritten } from "./no-password-written.js";
import { nobodyElseAdministers } from "./nobody-else-administers.js";
import { nothingResolvedInSilence } from "./nothing-resolved-in-silence.js";
import { peopleByTheirNames } from "./people-by-their-names.js";
import { serviceBackWhenResolved } from "./service-back-when-resolved.js";
import { ticketsQualified } from "./tickets-qualified.js";

/** In the order in which they are taught. */
export const checks = {
  incidentLedToClosing,
  ticketsQualified,
  answeredInTime,
  serviceBackWhenResolved,
  incidentsShareProblem,
  articlePublished,
  closedByRequester,
  nothingResolvedInSilence,
  noPasswordWritten,
  historyKept,
  handedToTier3,
  causeRemoved,
  letterBecomesTicket,
  peopleByTheirNames,
  nobodyElseAdministers,
} as const;
