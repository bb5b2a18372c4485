import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { publishNotices } from "../../lib/publish-notices.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { letterToHelpdesk } from "../lib/letter-to-helpdesk.js";
import { answeredQuestions, readingQuestions } from "../lib/reading-questions.js";
import { setLimit } from "../lib/set-limit.js";
import { vendorNotice as drawn } from "../lib/vendor-notice.js";

const asked = (language: "fr" | "en") =>
  readingQuestions.map((one, at) => `Q${at + 1}: ${one.asked[language]}`).join("\n");

export const vendorNotice = exercise({
  title: {
    fr: "Une notice d'éditeur en anglais, et le fournisseur qui attend une réponse",
    en: "A vendor's notice in English, and the supplier who waits for an answer",
  },
  brief: {
    fr: `Un ticket en anglais vient d'arriver à l'assistance (https://${helpdesk.host}) : le fournisseur Ingrid Solberg cite une notice que publie https://${outsideSites.notices}/vendors.rss.
1. Trouvez la notice en vigueur, appliquez-la à mail1, dans l'ordre de ses étapes, exception comprise.
2. Mettez en commentaire du ticket (il reste interne) vos réponses au questionnaire de lecture, une par ligne, de la forme \`Q1: réponse\` :
${asked("fr")}
3. Répondez au fournisseur depuis le ticket, en anglais, avec vos mots (40 au moins), avec tout ce qu'il demande.`,
    en: `A ticket in English has just come to the helpdesk (https://${helpdesk.host}): Ingrid Solberg, a supplier, mentions a notice that https://${outsideSites.notices}/vendors.rss publishes.
1. Find the notice in force, and apply it to mail1, in the order of its steps, exception included.
2. Put your answers to the reading questions as a comment on the ticket (it stays inside), one a line, as \`Q1: answer\`:
${asked("en")}
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

  async setUp({ nodes, password }) {
    const { reference, notices } = drawn({ password });
    await publishNotices(nodes.ext1, "vendors.rss", notices);
    await letterToHelpdesk(nodes, "fournisseur", {
      about: reference,
      subject: `${reference}: has your mail gateway been changed?`,
      text: `Hello,

As one of your suppliers we have to make sure that our partners follow notice ${reference} of the Exemple Mail Interoperability Group. You will find it in the feed of vendors' notices; beware that it has been revised since it was first published, and that the two revisions do not ask for the same.

Once it is done, would you please write back and tell me: the reference of the notice and the revision that you followed, the limit that you have set on port 25 (with its unit), and the deadline that the notice gives, so that I can be sure that we have read the same text? Unfortunately I do not read French.

Best regards,
Ingrid Solberg`,
    });
  },

  async solve(scene) {
    const notice = drawn(scene);
    const { reference, revision, kib, bytes, copies, deadlineWords } = notice;
    const { mail1 } = scene.nodes;
    await mail1.succeed`mkdir -p ${copies} && cp /etc/postfix/main.cf /etc/postfix/master.cf ${copies}/`;
    await setLimit(mail1, bytes);
    await writeInTicket(scene, reference, "comment", answeredQuestions(notice));
    await answerFromTicket(
      scene,
      "fournisseur",
      reference,
      `Dear Ms Solberg,

Thank you for your message. We have read ${reference} and followed revision ${revision}, not the one that you may have seen first. This morning I changed our gateway: port 25 now refuses anything above ${kib} KiB, while our own users can still send as much as before. The old files were saved beforehand, so that we could go back if something went wrong, and nothing had to be restarted.

As the text leaves us until ${deadlineWords.join(" ")}, we are well ahead. Please let me know if one of your messages is refused.

Kind regards,
${staff.technician.name}`,
    );
  },
});
