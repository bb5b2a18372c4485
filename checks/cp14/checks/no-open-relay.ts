import { segmentOfProbe } from "../../../stacks/plan/segment-of-probe.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { accepted, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

export const noOpenRelay = check({
  title: {
    fr: "Le serveur n'est pas un relais ouvert : d'Internet, comme d'une adresse quelconque parmi les serveurs, il ne prend que le courrier de l'entreprise",
    en: "The server is no open relay: from the Internet, as from any address among the servers, it only takes the company's mail",
  },
  remedy: {
    fr: "Sur mail1 : `postconf mynetworks smtpd_relay_restrictions` ; seule la machine elle-même est dans mynetworks, et reject_unauth_destination termine la liste (/etc/postfix/main.cf, puis `postfix reload`). /etc/postfix/relais nomme les seules exceptions.",
    en: "On mail1: `postconf mynetworks smtpd_relay_restrictions`; the machine itself alone is in mynetworks, and reject_unauth_destination ends the list (/etc/postfix/main.cf, then `postfix reload`). /etc/postfix/relais names the only exceptions.",
  },
  needs: [...greetedFromOutside, "fw1", "probe-wan", "probe-srv"],
  deadlineMs: 8000,

  async run({ nodes: { mail1, ...probes } }) {
    const { published, inside, customer, supplier } = mailPlaces;
    const sides = [
      { from: "probe-wan", host: published },
      { from: "probe-srv", host: inside },
    ] as const;
    const heard = await Promise.all(
      sides.map(async ({ from, host }) => {
        const [, mail, ours, theirs] = await smtp(
          probes[from],
          { host, port: 25, machine: mail1 },
          [
            `EHLO ${mailPlaces.peerName}`,
            `MAIL FROM:<${customer}>`,
            `RCPT TO:<${addressOf("postmaster")}>`,
            `RCPT TO:<${supplier}>`,
            "QUIT",
          ],
        );
        const told = `${segmentOfProbe(from)}: ${addressOf("postmaster")}: ${lastLine(ours)}; ${supplier}: ${lastLine(theirs)}`;
        return { mail, ours, theirs, told };
      }),
    );
    const untaken = heard.filter(({ mail, ours }) => !accepted(mail) || !accepted(ours));
    claim(
      untaken.length === 0,
      {
        fr: "de chaque côté, un message pour postmaster est accepté",
        en: "from either side a message for postmaster is taken",
      },
      untaken.map(({ mail, told }) => `MAIL: ${lastLine(mail)}; ${told}`).join("; "),
    );
    const relayed = heard.filter(({ theirs }) => !refused(theirs));
    claim(
      relayed.length === 0,
      {
        fr: "le même, pour une autre entreprise, est refusé",
        en: "the same for another company is refused",
      },
      relayed.map(({ told }) => told).join("; "),
    );
    return heard.map(({ theirs }) => lastLine(theirs)).join("; ");
  },
});
