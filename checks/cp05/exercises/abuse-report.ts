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
  needs: ["ext1", "mail1", "desk1", "probe-lan"],

  async setUp({ nodes, password }) {
    const { reference, subject, text } = drawn({ password });
    await nodes.ext1.succeed`rm -f /home/client/Maildir/new/* /home/client/Maildir/cur/*`;
    await letterToHelpdesk(nodes, "client", { about: reference, subject, text });
  },

  causes: {
    "network-too-wide": {
      setUp: ({ nodes: { mail1 } }) =>
        edit(mail1, mainCf, "s,^mynetworks = .*,& 0.0.0.0/0,", reloadPostfix),
      solve: ({ nodes: { mail1 } }) =>
        edit(mail1, mainCf, "/^mynetworks = /s, 0.0.0.0/0,,", reloadPostfix),
    },
    "everybody-in-the-table": {
      setUp: ({ nodes: { mail1 } }) => edit(mail1, relays, "$a0.0.0.0/0 OK", reloadPostfix),
      solve: ({ nodes: { mail1 } }) => edit(mail1, relays, "/^0.0.0.0/d", reloadPostfix),
    },
    "relay-for-another-domain": {
      setUp: ({ nodes: { mail1 } }) =>
        edit(mail1, mainCf, `$arelay_domains = ${mailboxes().outside.domain}`, reloadPostfix),
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

Thank you for your warning about ${reference}. A setting of our mail server (${mailPlaces().published}) was too generous: it has been put right, and the server now refuses whatever is neither from our people nor for them. Mail between your company and ours is taken as before.

Please let me know if you see anything else.

Kind regards,
${staff().technician.name}`,
    );
  },
});
