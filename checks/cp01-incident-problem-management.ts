import { answeredInTime } from "./cp01/checks/answered-in-time.js";
import { articlePublished } from "./cp01/checks/article-published.js";
import { causeRemoved } from "./cp01/checks/cause-removed.js";
import { closedByRequester } from "./cp01/checks/closed-by-requester.js";
import { handedToTier3 } from "./cp01/checks/handed-to-tier3.js";
import { historyKept } from "./cp01/checks/history-kept.js";
import { incidentLedToClosing } from "./cp01/checks/incident-led-to-closing.js";
import { incidentsShareProblem } from "./cp01/checks/incidents-share-problem.js";
import { noPasswordWritten } from "./cp01/checks/no-password-written.js";
import { nothingResolvedInSilence } from "./cp01/checks/nothing-resolved-in-silence.js";
import { serviceBackWhenResolved } from "./cp01/checks/service-back-when-resolved.js";
import { ticketsQualified } from "./cp01/checks/tickets-qualified.js";
import { beyondOurFieldExercise } from "./cp01/exercises/beyond-our-field.js";
import { itComesBack } from "./cp01/exercises/it-comes-back.js";
import { oneCauseTwoIncidents } from "./cp01/exercises/one-cause-two-incidents.js";
import { oneIncidentExercise } from "./cp01/exercises/one-incident.js";
import { answersWereComments } from "./cp01/faults/answers-were-comments.js";
import { articleWithoutSolution } from "./cp01/faults/article-without-solution.js";
import { falseDuplicateLinked } from "./cp01/faults/false-duplicate-linked.js";
import { incidentComesBack } from "./cp01/faults/incident-comes-back.js";
import { incidentReopened } from "./cp01/faults/incident-reopened.js";
import { leftAtResolved } from "./cp01/faults/left-at-resolved.js";
import { passwordInComment } from "./cp01/faults/password-in-comment.js";
import { requesterReplaced } from "./cp01/faults/requester-replaced.js";
import { resolvedBeyondField } from "./cp01/faults/resolved-beyond-field.js";
import { resolvedInTheRed } from "./cp01/faults/resolved-in-the-red.js";
import { resolvedWithoutAWord } from "./cp01/faults/resolved-without-a-word.js";
import { taskEnabledAgain } from "./cp01/faults/task-enabled-again.js";
import { ticketWithoutOwner } from "./cp01/faults/ticket-without-owner.js";
import { hints } from "./cp01/hints.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp01 = competence({
  id: "cp01",
  title: {
    fr: "Gérer les incidents et les problèmes",
    en: "Manage incidents and problems",
  },
  checks: {
    "incident-led-to-closing": incidentLedToClosing,
    "tickets-qualified": ticketsQualified,
    "answered-in-time": answeredInTime,
    "service-back-when-resolved": serviceBackWhenResolved,
    "incidents-share-problem": incidentsShareProblem,
    "article-published": articlePublished,
    "closed-by-requester": closedByRequester,
    "nothing-resolved-in-silence": nothingResolvedInSilence,
    "no-password-written": noPasswordWritten,
    "history-kept": historyKept,
    "handed-to-tier3": handedToTier3,
    "cause-removed": causeRemoved,
    "incident-managed": {
      title: {
        fr: "Le questionnement, l'analyse de la cause et la rédaction sont de qualité ; le technicien garde son calme en situation de crise",
        en: "Questioning, the analysis of the cause and the prose are of quality; the technician keeps calm in a crisis",
      },
      needsTrainer: true,
    },
  },
  hints,

  faults: {
    "answers-were-comments": answersWereComments,
    "article-without-solution": articleWithoutSolution,
    "false-duplicate-linked": falseDuplicateLinked,
    "incident-comes-back": incidentComesBack,
    "incident-reopened": incidentReopened,
    "left-at-resolved": leftAtResolved,
    "password-in-comment": passwordInComment,
    "requester-replaced": requesterReplaced,
    "resolved-beyond-field": resolvedBeyondField,
    "resolved-in-the-red": resolvedInTheRed,
    "resolved-without-a-word": resolvedWithoutAWord,
    "task-enabled-again": taskEnabledAgain,
    "ticket-without-owner": ticketWithoutOwner,
  },
  exercises: {
    "one-incident": oneIncidentExercise,
    "beyond-our-field": beyondOurFieldExercise,
    "one-cause-two-incidents": oneCauseTwoIncidents,
    "it-comes-back": itComesBack,
  },
});
export default cp01;

await runAlone(import.meta.url, cp01);
