import { answerTimesMatch } from "./answer-times-match.js";
import { complaintFollowedUp } from "./complaint-followed-up.js";
import { contestedReportRight } from "./contested-report-right.js";
import { deadlineComputed } from "./deadline-computed.js";
import { delaysMatch } from "./delays-match.js";
import { firstContactMatches } from "./first-contact-matches.js";
import { historyUntouched } from "./history-untouched.js";
import { nobodyNamed } from "./nobody-named.js";
import { reportRegenerates } from "./report-regenerates.js";
import { rightsAnsweredFor } from "./rights-answered-for.js";
import { scopeMatches } from "./scope-matches.js";
import { stockAndMoodMatch } from "./stock-and-mood-match.js";

/** In the order in which they are taught. */
export const checks = {
  deadlineComputed,
  scopeMatches,
  answerTimesMatch,
  firstContactMatches,
  delaysMatch,
  stockAndMoodMatch,
  reportRegenerates,
  contestedReportRight,
  rightsAnsweredFor,
  complaintFollowedUp,
  historyUntouched,
  nobodyNamed,
} as const;
