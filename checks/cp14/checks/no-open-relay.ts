import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { accepted, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

export const noOpenRelay = check({
  title: {
    fr: "Le serveur n'est pas un relais ouvert : d'Internet, il ne prend que le courrier de l'entreprise",
    en: "The server is no open relay: from the Internet it only takes the company's mail",
  },
  remedy: {
    fr: "Sur mail1 : `postconf mynetworks smtpd_relay_restrictions` ; seule la machine elle-même est dans mynetworks, et reject_unauth_destination termine la liste (/etc/postfix/main.cf, puis `postfix reload`). /etc/postfix/relais nomme les seules exceptions.",
    en: "On mail1: `postconf mynetworks smtpd_relay_restrictions`; the machine itself alone is in mynetworks, and reject_unauth_destination ends the list (/etc/postfix/main.cf, then `postfix reload`). /etc/postfix/relais names the only exceptions.",
  },
  needs: [...greetedFromOutside, "fw1", "probe-wan"],
  deadlineMs: 8000,

  async run({ nodes: { mail1, "probe-wan": probe } }) {
    const { published, customer, supplier } = mailPlaces;
    const server = { host: published, port: 25, machine: mail1 };
    const [, mail, ours, theirs] = await smtp(probe, server, [
      `EHLO ${mailPlaces.peerName}`,
      `MAIL FROM:<${customer}>`,
      `RCPT TO:<${addressOf("postmaster")}>`,
      `RCPT TO:<${supplier}>`,
      "QUIT",
    ]);
    const heard = `${addressOf("postmaster")}: ${lastLine(ours)}; ${supplier}: ${lastLine(theirs)}`;
    claim(
      accepted(mail) && accepted(ours),
      {
        fr: "un message d'Internet pour postmaster est accepté",
        en: "a message from the Internet for postmaster is taken",
      },
      `MAIL: ${lastLine(mail)}; ${heard}`,
    );
    claim(
      refused(theirs),
      {
        fr: "le même, pour une autre entreprise, est refusé",
        en: "the same for another company is refused",
      },
      heard,
    );
    return lastLine(theirs);
  },
});
