import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { found, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail, takesLetters } from "../lib/inside-mail.js";

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
    const { mail1 } = scene.nodes;
    const { accountant, technician, writes, asks } = await insideMail(scene);
    const subject = `${scene.token}partage`;
    await expungeLetter(scene, mail1, subject, [{ owner: name, folder: "INBOX" }]);
    await writes(addressOf(name), subject, takesLetters(addressOf(name)));
    const member = await asks(technician, [
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
    const other = await asks(accountant, ['SELECT "INBOX"', `SELECT "${mailbox}"`]);
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
