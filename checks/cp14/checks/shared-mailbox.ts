import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { submit } from "../../lib/mail/submit.js";
import { found, imap, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { accepted } from "../../lib/probes/mail/smtp.js";

const name = "support";
const mailbox = `${mailboxes.sharedFolder}/${name}`;
const group = mailboxes.shared[name];

export const sharedMailbox = check({
  title: {
    fr: "La boîte partagée reçoit, les membres de son groupe y travaillent, et elle ne s'ouvre à personne d'autre",
    en: "The shared mailbox receives, the members of its group work in it, and it opens to nobody else",
  },
  remedy: {
    fr: `Sur mail1 : /etc/dovecot/acl donne ses droits au groupe ${group} (\`doveadm acl get -u LOGIN ${mailbox}\`), /etc/dovecot/boites-partagees nomme la boîte ; \`samba-tool group listmembers ${group}\` dans l'annuaire, imbrications comprises.`,
    en: `On mail1: /etc/dovecot/acl gives its rights to the group ${group} (\`doveadm acl get -u LOGIN ${mailbox}\`), /etc/dovecot/boites-partagees names the mailbox; \`samba-tool group listmembers ${group}\` in the directory, nesting included.`,
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const server = { host: mailPlaces.inside, machine: mail1 };
    const { accountant, technician } = await borrowMailPeople(scene);
    const subject = `${scene.token}partage`;
    expungeLetter(scene, mail1, subject, [{ owner: name, folder: "INBOX" }]);
    const said = await submit(probe, mail1, accountant, {
      from: addressOf(accountant.login),
      to: addressOf(name),
      subject,
    });
    claim(
      accepted(said),
      { fr: `${addressOf(name)} accepte un message`, en: `${addressOf(name)} takes a message` },
      `587: ${said}`,
    );
    const member = await imap(probe, server, technician, [
      ...waitFor(subject, mailbox),
      "STORE %n +FLAGS (\\Answered)",
    ]);
    claim(
      found(member[2]),
      {
        fr: "un membre du groupe y lit le message",
        en: "a member of the group reads the message there",
      },
      `SELECT ${mailbox}: ${imapSaid(member[1])}; SEARCH: ${imapSaid(member[2])}`,
    );
    claim(
      isOk(member[4]),
      {
        fr: "un membre y marque le message répondu",
        en: "a member marks the message answered",
      },
      `STORE: ${imapSaid(member[4])}`,
    );
    const other = await imap(probe, server, accountant, ['SELECT "INBOX"', `SELECT "${mailbox}"`]);
    claim(
      isOk(other[1]) && !isOk(other[2]),
      {
        fr: "qui n'est pas du groupe ouvre sa boîte, mais pas celle-là",
        en: "who is not in the group opens his own mailbox, but not that one",
      },
      `SELECT INBOX: ${imapSaid(other[1])}; SELECT ${mailbox}: ${imapSaid(other[2])}`,
    );
    return `${group}: SEARCH, STORE; other: ${imapSaid(other[2])}`;
  },
});
