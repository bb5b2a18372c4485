import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { exercise } from "../../lib/exercise.js";
import { applyNotice } from "../lib/apply-notice.js";
import { beforeNotice } from "../lib/before-notice.js";
import { certificateTold } from "../lib/certificate-told.js";
import { customerAsks } from "../lib/customer-asks.js";
import { questionsAsked } from "../lib/questions-asked.js";
import { supplierMentionsNotice } from "../lib/supplier-mentions-notice.js";

export const dayInEnglish = exercise({
  title: {
    fr: "Une matinée en anglais : une notice à appliquer, un fournisseur et un client qui attendent",
    en: "A morning in English: a notice to apply, a supplier and a customer who wait",
  },
  brief: {
    fr: `Deux tickets en anglais viennent d'arriver à l'assistance (https://${helpdesk.host}), et mail1 n'est pas forcément comme la notice le suppose.
1. Le fournisseur cite une notice que publie https://${outsideSites.notices}/vendors.rss : trouvez celle en vigueur, appliquez-la à mail1, dans l'ordre de ses étapes, exception et interdiction comprises.
2. Commentaire de son ticket (il reste interne), une réponse par ligne, de la forme \`Q1: réponse\` :
${questionsAsked("fr")}
3. Répondez-lui depuis le ticket, en anglais, avec vos mots (40 au moins), avec tout ce qu'il demande.
4. Le client veut être sûr du certificat de votre serveur : donnez-lui ce qu'il demande, en anglais, et rien de ce qu'un client n'a pas à savoir.
5. Tout tient au redémarrage de mail1. Remettez au formateur une demi-page en anglais pour vos collègues de l'équipe de nuit : ce qui a changé, pourquoi, comment revenir en arrière.`,
    en: `Two tickets in English have just come to the helpdesk (https://${helpdesk.host}), and mail1 need not be as the notice supposes.
1. The supplier mentions a notice that https://${outsideSites.notices}/vendors.rss publishes: find the one in force, apply it to mail1, in the order of its steps, exception and prohibition included.
2. A comment on his ticket (it stays inside), one answer a line, as \`Q1: answer\`:
${questionsAsked("en")}
3. Answer him from the ticket, in English, in your own words (40 at least), with everything that he asks for.
4. The customer wants to be sure of your server's certificate: give him what he asks for, in English, and nothing that a customer has no need to know.
5. All of it holds through a restart of mail1. Hand the trainer half a page in English for your colleagues of the night shift: what changed, why, how to go back.`,
  },
  minutes: 90,
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  limitMs: 120_000,
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
    "cp05/customer-answered",
  ],
  keeps: [
    "cp14/no-open-relay",
    "cp14/submission-secured",
    "cp14/letter-from-outside",
    "cp14/certificates-trusted",
  ],
  restarts: ["mail1"],
  causes: beforeNotice,

  async setUp(scene) {
    await supplierMentionsNotice(scene);
    await customerAsks(scene);
  },

  async solve(scene) {
    await applyNotice(scene);
    await certificateTold(scene);
  },
});
