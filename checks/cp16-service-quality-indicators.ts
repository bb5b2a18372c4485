import { answerTimesMatch } from "./cp16/checks/answer-times-match.js";
import { complaintFollowedUp } from "./cp16/checks/complaint-followed-up.js";
import { deadlineComputed } from "./cp16/checks/deadline-computed.js";
import { delaysMatch } from "./cp16/checks/delays-match.js";
import { firstContactMatches } from "./cp16/checks/first-contact-matches.js";
import { historyUntouched } from "./cp16/checks/history-untouched.js";
import { nobodyNamed } from "./cp16/checks/nobody-named.js";
import { reportRegenerates } from "./cp16/checks/report-regenerates.js";
import { scopeMatches } from "./cp16/checks/scope-matches.js";
import { stockAndMoodMatch } from "./cp16/checks/stock-and-mood-match.js";
import { monthlyReport } from "./cp16/exercises/monthly-report.js";
import { unhappyCustomer } from "./cp16/exercises/unhappy-customer.js";
import { actionAbandoned } from "./cp16/faults/action-abandoned.js";
import { answerTimesOfFastest } from "./cp16/faults/answer-times-of-fastest.js";
import { commandLost } from "./cp16/faults/command-lost.js";
import { dueMoved } from "./cp16/faults/due-moved.js";
import { mergedCountedTwice } from "./cp16/faults/merged-counted-twice.js";
import { overrunsLeftOut } from "./cp16/faults/overruns-left-out.js";
import { reopenedCalledFirstContact } from "./cp16/faults/reopened-called-first-contact.js";
import { stockForgotten } from "./cp16/faults/stock-forgotten.js";
import { timeMoved } from "./cp16/faults/time-moved.js";
import { usersNamed } from "./cp16/faults/users-named.js";
import { hints } from "./cp16/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp16 = competence({
  id: "cp16",
  title: {
    fr: "Suivre les indicateurs de qualité de service et la relation client",
    en: "Follow the indicators of service quality and the relationship with customers",
  },
  checks: {
    "deadline-computed": deadlineComputed,
    "scope-matches": scopeMatches,
    "answer-times-match": answerTimesMatch,
    "first-contact-matches": firstContactMatches,
    "delays-match": delaysMatch,
    "stock-and-mood-match": stockAndMoodMatch,
    "report-regenerates": reportRegenerates,
    "complaint-followed-up": complaintFollowedUp,
    "history-untouched": historyUntouched,
    "nobody-named": nobodyNamed,
    "customer-served": {
      title: {
        fr: "Les commentaires sont pertinents, l'amélioration proposée répond aux chiffres, le dialogue avec le client mécontent est mené avec tact",
        en: "Comments are to the point, the improvement that is proposed answers the figures, the dialogue with the unhappy customer is tactful",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "action-abandoned": actionAbandoned,
    "answer-times-of-fastest": answerTimesOfFastest,
    "command-lost": commandLost,
    "due-moved": dueMoved,
    "merged-counted-twice": mergedCountedTwice,
    "overruns-left-out": overrunsLeftOut,
    "reopened-called-first-contact": reopenedCalledFirstContact,
    "stock-forgotten": stockForgotten,
    "time-moved": timeMoved,
    "users-named": usersNamed,
  },
  exercises: {
    "monthly-report": monthlyReport,
    "unhappy-customer": unhappyCustomer,
  },
});
export default cp16;

await runAlone(import.meta.url, cp16);
