import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { customerQuestion, digits } from "../lib/customer-question.js";
import { letterToHelpdesk } from "../lib/letter-to-helpdesk.js";

export const customerFromAbroad = exercise({
  title: {
    fr: "Un client étranger veut être sûr de votre serveur de messagerie",
    en: "A customer from abroad wants to be sure of your mail server",
  },
  brief: {
    fr: `Un client étranger a écrit en anglais à l'assistance (https://${helpdesk.host}). Lisez sa demande, trouvez sur mail1 ce qu'il veut savoir, et répondez-lui depuis le ticket, en anglais, avec tout ce qu'il demande et rien de ce qu'un client n'a pas à savoir.`,
    en: `A customer from abroad has written to the helpdesk in English (https://${helpdesk.host}). Read what he asks, find on mail1 what he wants to know, and answer him from the ticket, in English, with everything that he asks for and nothing that a customer has no need to know.`,
  },
  minutes: 15,
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  resets: ["ext1", "desk1"],
  proves: ["cp05/customer-answered"],
  keeps: ["cp14/certificates-trusted", "cp14/letter-from-outside"],

  async setUp({ nodes, password }) {
    const { reference, subject, text } = customerQuestion({ password });
    await letterToHelpdesk(nodes, "client", { about: reference, subject, text });
  },

  async solve(scene) {
    const { reference } = customerQuestion(scene);
    const { stdout } = await scene.nodes.mail1
      .succeed`/usr/bin/openssl x509 -in /etc/ssl/certs/mail.crt -noout -fingerprint -sha256`;
    const fingerprint = stdout.trim().split("=").at(-1)?.replaceAll(":", "") ?? "";
    await answerFromTicket(
      scene,
      "client",
      reference,
      `Dear Ms Solberg,

With reference to ${reference}: the fingerprint of our mail server's certificate ends in ${fingerprint.slice(-digits)}. It will be valid for more than thirty days. If you see anything else on port 25, please do not send the contract, and call us.

Kind regards,
${staff.technician.name}`,
    );
  },
});
