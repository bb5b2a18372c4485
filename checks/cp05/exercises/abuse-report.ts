import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { abuseReport as drawn } from "../lib/abuse-report.js";
import { answerFromTicket } from "../lib/answer-from-ticket.js";
import { letterToHelpdesk } from "../lib/letter-to-helpdesk.js";

const mainCf = "/etc/postfix/main.cf";
const relays = "/etc/postfix/relais";

export const abuseReport = exercise({
  title: {
    fr: "Une plainte en anglais au sujet de votre serveur de messagerie",
    en: "A complaint in English about your mail server",
  },
  brief: {
    fr: `Un correspondant étranger vient d'écrire en anglais à l'assistance (https://${helpdesk.host}). Lisez sa lettre jusqu'au bout, trouvez sur mail1 ce dont il se plaint, et mettez-y fin comme il le demande : rien de ce qu'il veut garder ne doit cesser, et cela tient au redémarrage.
Répondez-lui depuis le ticket, en anglais, avec ce qu'il demande et sans ce qu'il demande de taire.`,
    en: `A correspondent from abroad has just written to the helpdesk in English (https://${helpdesk.host}). Read his letter to the end, find on mail1 what he complains of, and put an end to it as he asks: nothing that he wants to keep may cease, and it holds through a restart.
Answer him from the ticket, in English, with what he asks for and without what he asks to leave out.`,
  },
  minutes: 15,
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  proves: ["cp05/abuse-report-answered", "cp14/no-open-relay"],
  keeps: [
    "cp14/letter-from-outside",
    "cp14/letter-inside",
    "cp14/letter-to-outside",
    "cp14/submission-secured",
  ],
  restarts: ["mail1"],

  async setUp({ nodes, password }) {
    const { reference, subject, text } = drawn({ password });
    await nodes.ext1.succeed`rm -f /home/client/Maildir/new/* /home/client/Maildir/cur/*`;
    await letterToHelpdesk(nodes, "client", { about: reference, subject, text });
  },

  causes: {
    "network-too-wide": {
      title: {
        fr: "mynetworks, sur mail1, compte Internet tout entier comme le sien",
        en: "mynetworks, on mail1, takes the whole Internet for its own",
      },
      setUp: ({ nodes: { mail1 } }) =>
        edit(mail1, mainCf, "s,^mynetworks = .*,& 0.0.0.0/0,", reloadPostfix),
      solve: ({ nodes: { mail1 } }) =>
        edit(mail1, mainCf, "/^mynetworks = /s, 0.0.0.0/0,,", reloadPostfix),
    },
    "everybody-in-the-table": {
      title: {
        fr: `La table des machines qui peuvent faire partir du courrier par mail1 (${relays}) a une ligne pour tout le monde`,
        en: `The table of machines that may send by mail1 (${relays}) has a line for everybody`,
      },
      setUp: ({ nodes: { mail1 } }) => edit(mail1, relays, "$a0.0.0.0/0 OK", reloadPostfix),
      solve: ({ nodes: { mail1 } }) => edit(mail1, relays, "/^0.0.0.0/d", reloadPostfix),
    },
    "relay-for-another-domain": {
      title: {
        fr: `mail1 se croit le serveur de secours d'un autre domaine (relay_domains = ${mailboxes.outside.domain})`,
        en: `mail1 takes itself for another domain's fallback server (relay_domains = ${mailboxes.outside.domain})`,
      },
      setUp: ({ nodes: { mail1 } }) =>
        edit(mail1, mainCf, `$arelay_domains = ${mailboxes.outside.domain}`, reloadPostfix),
      solve: ({ nodes: { mail1 } }) => edit(mail1, mainCf, "/^relay_domains/d", reloadPostfix),
    },
  },

  async solve(scene) {
    const { reference } = drawn(scene);
    await answerFromTicket(
      scene,
      "client",
      reference,
      `Dear Ms Solberg,

Thank you for your warning about ${reference}. A setting of our mail server (${mailPlaces.published}) was too generous: it has been put right, and the server now refuses whatever is neither from our people nor for them. Mail between your company and ours is taken as before.

Please let me know if you see anything else.

Kind regards,
${staff.technician.name}`,
    );
  },
});
