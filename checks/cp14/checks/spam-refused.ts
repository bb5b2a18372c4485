import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { handIn } from "../../lib/mail/letter.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { found, imap, imapSaid } from "../../lib/probes/mail/imap.js";
import { accepted, lastLine, smtp } from "../../lib/probes/mail/smtp.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

/** What every spam filter knows and nobody else writes. */
const gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

export const spamRefused = check({
  title: {
    fr: "Un message indésirable (GTUBE) est refusé ou mis de côté, le même sans lui est accepté",
    en: "An unsolicited message (GTUBE) is refused or put aside, the same without it is taken",
  },
  remedy: {
    fr: "Sur mail1 : `systemctl status rspamd`, `postconf smtpd_milters` (inet:127.0.0.1:11332), et dans /etc/postfix/master.cf aucun `-o smtpd_milters=` sur le port 25 ; seuils : /etc/rspamd/local.d/actions.conf.",
    en: "On mail1: `systemctl status rspamd`, `postconf smtpd_milters` (inet:127.0.0.1:11332), and no `-o smtpd_milters=` on port 25 in /etc/postfix/master.cf; thresholds: /etc/rspamd/local.d/actions.conf.",
  },
  needs: ["dc1", ...greetedFromOutside, "probe-lan", "probe-wan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": inside, "probe-wan": internet } = scene.nodes;
    const { technician } = await borrowMailPeople(scene);
    const { published, customer: from } = mailPlaces;
    const to = addressOf(technician.login);
    const subject = `${scene.token}indesirable`;
    const answers = await smtp(internet, { host: published, port: 25, machine: mail1 }, [
      `EHLO ${mailPlaces.peerName}`,
      ...handIn({ from, to, subject: `${scene.token}ordinaire` }),
      ...handIn({ from, to, subject, body: gtube }),
      "QUIT",
    ]);
    const [plain, spam] = [answers[4], answers[8]];
    claim(
      accepted(plain),
      { fr: "un message ordinaire est accepté", en: "an ordinary message is taken" },
      `25: ${lastLine(plain)}`,
    );
    if (!accepted(spam)) return lastLine(spam);
    const aside = await imap(inside, { host: mailPlaces.inside, machine: mail1 }, technician, [
      'SELECT "INBOX"',
      `WAIT SEARCH HEADER Subject ${subject}`,
    ]);
    claim(
      !found(aside[2]),
      {
        fr: "le message indésirable n'arrive pas dans la boîte de réception",
        en: "the unsolicited message does not come to the inbox",
      },
      `25: ${lastLine(spam)}; INBOX: ${aside[2]?.trim().split("\n")[0]}`,
    );
    return `25: ${lastLine(spam)}; INBOX: ${imapSaid(aside[2])}`;
  },
});
