import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { exercise } from "../../lib/exercise.js";
import { applyNotice } from "../lib/apply-notice.js";
import { beforeNotice } from "../lib/before-notice.js";
import { questionsAsked } from "../lib/questions-asked.js";
import { supplierMentionsNotice } from "../lib/supplier-mentions-notice.js";

export const vendorNotice = exercise({
  title: {
    fr: "Une notice d'éditeur en anglais, et le fournisseur qui attend une réponse",
    en: "A vendor's notice in English, and the supplier who waits for an answer",
  },
  brief: {
    fr: `Un ticket en anglais vient d'arriver à l'assistance (https://${helpdesk.host}) : le fournisseur Ingrid Solberg cite une notice que publie https://${outsideSites.notices}/vendors.rss.
1. Trouvez la notice en vigueur, appliquez-la à mail1, dans l'ordre de ses étapes, exception comprise.
2. Mettez en commentaire du ticket (il reste interne) vos réponses au questionnaire de lecture, une par ligne, de la forme \`Q1: réponse\` :
${questionsAsked("fr")}
3. Répondez au fournisseur depuis le ticket, en anglais, avec vos mots (40 au moins), avec tout ce qu'il demande.`,
    en: `A ticket in English has just come to the helpdesk (https://${helpdesk.host}): Ingrid Solberg, a supplier, mentions a notice that https://${outsideSites.notices}/vendors.rss publishes.
1. Find the notice in force, and apply it to mail1, in the order of its steps, exception included.
2. Put your answers to the reading questions as a comment on the ticket (it stays inside), one a line, as \`Q1: answer\`:
${questionsAsked("en")}
3. Answer the supplier from the ticket, in English, in your own words (40 at least), with everything that he asks for.`,
  },
  minutes: 45,
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  proves: [
    "cp05/setting-in-force",
    "cp05/exception-respected",
    "cp05/forbidden-step-not-done",
    "cp05/copy-before-change",
    "cp05/answer-received",
    "cp05/answer-in-english",
    "cp05/answer-has-facts",
    "cp05/answer-in-own-words",
    "cp05/reading-answers",
  ],
  keeps: ["cp14/no-open-relay", "cp14/submission-secured"],

  causes: beforeNotice,
  setUp: supplierMentionsNotice,
  solve: applyNotice,
});
